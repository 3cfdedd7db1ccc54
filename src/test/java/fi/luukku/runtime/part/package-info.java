/** The parts of the runtime, one class each: how it is started, when it is ready, how it ends. */
package fi.luukku.runtime.part;
