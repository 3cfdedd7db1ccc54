package fi.luukku;

import fi.luukku.runtime.tryout.TryOut;

/** {@code mvn spring-boot:test-run}: Luukku with everything it needs around it, for a person to try out. */
public final class TryOutLuukkuApplication {

    private TryOutLuukkuApplication() {}

    public static void main(String[] arguments) {
        TryOut.of(LuukkuApplication::main).run();
    }
}
