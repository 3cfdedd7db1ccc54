package fi.luukku.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The mailbox that what comes back is read from, by IMAP.
 *
 * @param host empty: none is read
 * @param tls whether the connection is encrypted from its start
 */
@ConfigurationProperties("luukku.incoming-mail")
record IncomingMailProperties(String host, int port, boolean tls, String username, String password, String folder) {

    boolean isOn() {
        return !host.isEmpty();
    }

    String protocol() {
        return tls ? "imaps" : "imap";
    }
}
