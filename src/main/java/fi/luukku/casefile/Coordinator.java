package fi.luukku.casefile;

import fi.luukku.notification.Language;

/** Where the coordinators of an area read letters, and in which language. */
public record Coordinator(String email, Language language) {}
