package fi.luukku.runtime;

import java.util.Locale;

/**
 * Every port the runtime listens on, always on 127.0.0.1: the one place where they are written down.
 * Another number is given with {@code -Dluukku.runtime.ports.<name>=<number>}, see {@link #property()}.
 */
public enum RuntimePort {
    TASKLIST(8080, "Tasklist and Operate"),
    LUUKKU(8090, "Luukku's own pages"),
    BROKER_REST(8088, "the broker's REST API"),
    GATEWAY(26500, "the broker's gateway"),
    BROKER_COMMAND(26501, "the broker's command API"),
    BROKER_INTERNAL(26502, "the broker's internal API"),
    BROKER_MANAGEMENT(9600, "the broker's management"),
    WEB_MANAGEMENT(9601, "the management of Tasklist and Operate"),
    WEB_INTERNAL(26503, "the internal API of Tasklist and Operate"),
    OPENSEARCH(9200, "OpenSearch"),
    OPENSEARCH_TRANSPORT(9300, "OpenSearch's transport"),
    POSTGRESQL(5433, "PostgreSQL"),
    SMTP(3025, "the mail server"),
    SMS(3026, "the gateway for text messages");

    private final int usual;
    private final String purpose;

    RuntimePort(int usual, String purpose) {
        this.usual = usual;
        this.purpose = purpose;
    }

    /** The number it has unless another is given. */
    public int usual() {
        return usual;
    }

    /** Whether a person's browser goes there. */
    boolean servesPages() {
        return this == TASKLIST || this == LUUKKU;
    }

    /** What listens there, in words that fit into a sentence. */
    public String purpose() {
        return purpose;
    }

    /** The property that gives another number, such as {@code luukku.runtime.ports.broker-rest}. */
    public String property() {
        return "luukku.runtime.ports." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
