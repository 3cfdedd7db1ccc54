package fi.luukku.runtime.camunda;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The broker's own clock, which its management lets us move. */
public final class BrokerClock {

    private final Http http;

    /** Of the broker whose management has this address. */
    public BrokerClock(String address) {
        http = new Http(address + "/actuator/clock");
    }

    public void add(Duration duration) {
        if (!duration.isZero()) {
            http.post("/add", Map.of("offsetMilli", duration.toMillis()));
        }
    }

    /** Holds it at this moment. */
    public void pin(Instant moment) {
        http.post("/pin", Map.of("epochMilli", moment.toEpochMilli()));
    }

    /** Lets it go again, at the system's time. */
    public void reset() {
        http.delete("");
    }

    public Instant now() {
        return Instant.ofEpochMilli(http.get("").get("epochMilli").asLong());
    }
}
