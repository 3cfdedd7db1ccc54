/** The letters Luukku has sent, kept as files. */
package fi.luukku.runtime.mail;
