package fi.luukku.runtime.camunda;

/** Luukku's own word on whether it can work: its database is there and the engine has taken the models. */
public final class LuukkuHealth {

    private LuukkuHealth() {}

    /** Of the Luukku with this address. */
    public static boolean isUp(String address) {
        try {
            return "UP"
                    .equals(new Http(address)
                            .get("/actuator/health")
                            .path("status")
                            .asString(""));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
