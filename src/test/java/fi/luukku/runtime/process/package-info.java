/** Processes of this machine: who holds a port, which are ours, and that none outlives us. */
package fi.luukku.runtime.process;
