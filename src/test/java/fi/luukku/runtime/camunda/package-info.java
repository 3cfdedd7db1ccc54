/** Small clients of what Camunda 8.6 offers over HTTP: the one starter's client cannot ask it questions. */
package fi.luukku.runtime.camunda;
