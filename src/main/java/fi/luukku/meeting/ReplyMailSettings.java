package fi.luukku.meeting;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that calendars' replies come back to: the one of {@code luukku.office.email}.
 *
 * @param enabled whether it is read at all
 * @param tls whether the connection is encrypted from its beginning; only a server on this machine goes without
 * @param folder that the replies arrive in
 * @param every how long to wait between two looks
 */
@ConfigurationProperties("luukku.meeting.replies")
public record ReplyMailSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("PT1M") Duration every) {

    public ReplyMailSettings {
        if (enabled && (host.isBlank() || user.isBlank())) {
            throw new IllegalArgumentException(
                    "luukku.meeting.replies.enabled is true, so luukku.meeting.replies.host and user must be set");
        }
    }

    /** Without the password: settings may be printed. */
    @Override
    public String toString() {
        return "ReplyMailSettings[enabled=" + enabled + ", host=" + host + ", port=" + port + ", folder=" + folder
                + "]";
    }
}
