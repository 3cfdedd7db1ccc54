package fi.luukku.notification;

/** Whom a letter goes to. {@code email} is one plain address, {@code name} as it is spoken. */
public record Addressee(String name, String email, Language language) {}
