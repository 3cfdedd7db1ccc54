package fi.luukku.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strictly the access log is guarded.
 *
 * @param requireAppendOnly whether Luukku refuses to start where its database user could change what is written
 */
@ConfigurationProperties("luukku.access-log")
record AccessLogProperties(@DefaultValue("false") boolean requireAppendOnly) {}
