package fi.luukku;

/** Placeholder. */
public final class TryOutLuukkuApplication {
    private TryOutLuukkuApplication() {}

    public static void main(String[] arguments) {}
}
