package fi.luukku.casefile.web;

import fi.luukku.access.AccessAction;
import fi.luukku.access.AccessEntry;
import fi.luukku.access.Ground;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An entry of the access log in a family's or a worker's words, without any code. */
@Component
class AccessWords {

    private static final String KEY = "access-log.";

    private final MessageSource messages;

    AccessWords(MessageSource messages) {
        this.messages = messages;
    }

    String who(AccessEntry entry, Locale locale) {
        return switch (entry.who()) {
            case AccessEntry.LUUKKU -> word("luukku", locale);
            case AccessEntry.LINK -> link(locale);
            default -> entry.name().isEmpty() ? entry.who() : entry.name();
        };
    }

    /** Whoever has a link. */
    String link(Locale locale) {
        return word("link", locale);
    }

    /** Empty when none is known. */
    String roles(AccessEntry entry, Locale locale) {
        return entry.roles().stream()
                .map(role -> messages.getMessage(KEY + "role." + role, null, "", locale))
                .filter(words -> words != null && !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    String did(AccessEntry entry, Locale locale) {
        return messages.getMessage(KEY + "did." + entry.action(), new Object[] {what(entry.what(), locale)}, locale);
    }

    String ground(AccessEntry entry, Locale locale) {
        if (entry.action() == AccessAction.DENIED) {
            return word("ground.none", locale);
        }
        Ground ground = entry.ground();
        return ground == null ? word("ground.unknown", locale) : word("ground." + ground, locale);
    }

    /** A code such as {@code meeting-not-held} has the words of the longest part of it that has any: {@code meeting}. */
    String what(String code, Locale locale) {
        for (String part = code; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('-')))) {
            String words = messages.getMessage(KEY + "what." + part, null, "", locale);
            if (words != null && !words.isEmpty()) {
                return words;
            }
        }
        return word("what.other", locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(KEY + key, null, locale);
    }
}
