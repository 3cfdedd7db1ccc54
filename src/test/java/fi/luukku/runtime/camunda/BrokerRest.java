package fi.luukku.runtime.camunda;

import java.util.Map;

/** The broker's REST API, which asks for no login. */
public final class BrokerRest {

    private final Http http;

    /** Of the broker with this address, such as {@code http://127.0.0.1:8088}. */
    public BrokerRest(String address) {
        http = new Http(address);
    }

    /** Cancels an instance; one that has ended meanwhile is none to cancel. */
    public void cancel(long instanceKey) {
        try {
            http.post("/v2/process-instances/" + instanceKey + "/cancellation", Map.of());
        } catch (IllegalStateException e) {
            if (!e.getMessage().contains("404")) {
                throw e;
            }
        }
    }
}
