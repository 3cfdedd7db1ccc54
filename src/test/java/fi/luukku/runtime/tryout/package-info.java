/** Luukku for a person to try out: all of it started, moved through time, its letters readable. */
package fi.luukku.runtime.tryout;
