/**
 * Everything Luukku needs around it, real and on this machine: PostgreSQL, OpenSearch, Zeebe, Operate, Tasklist, mail.
 * The same runtime serves people who try Luukku out and the tests; the shipped jar contains none of it.
 */
package fi.luukku.runtime;
