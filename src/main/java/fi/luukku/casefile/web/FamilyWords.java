package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.notification.Language;
import fi.luukku.notification.SpokenTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What a family's data is called in its language. A table or column without words keeps its own name, so that nothing is
 * left out for want of them.
 */
@Component
class FamilyWords {

    private static final Set<String> FOR_MACHINES = Set.of(
            "id",
            "version",
            "case_reference",
            "form_id",
            "process_instance_key",
            "letter_key",
            "hash",
            "attempts",
            "calendar",
            "person_id",
            "round",
            "put_off_since",
            "handover_id",
            "gateway_id",
            "text_message",
            "status_code");
    private static final Set<String> CODES = Set.of(
            "action",
            "answer",
            "answered_by",
            "caller_role",
            "change_codes",
            "consultation_about",
            "contact_outcome",
            "channel",
            "decision",
            "face",
            "form",
            "ground",
            "kind",
            "language",
            "manner",
            "outcome",
            "own_worker_role",
            "pair_worker_role",
            "owner_role",
            "part_of_day",
            "participant",
            "place",
            "reach_by",
            "way",
            "result",
            "role",
            "roles",
            "settled",
            "sent_by",
            "status",
            "topics",
            "withdrawn_by");
    private static final Set<String> TOLD_BY_CODE = Set.of("access_log", "case_event");

    private final MessageSource messages;
    private final AccessWords accessWords;

    FamilyWords(MessageSource messages, AccessWords accessWords) {
        this.messages = messages;
        this.accessWords = accessWords;
    }

    String title(Locale locale) {
        return word("title", "", locale);
    }

    String nothing(Locale locale) {
        return word("nothing", "", locale);
    }

    String table(String name, Locale locale) {
        return word("table." + name, plain(name), locale);
    }

    String column(String name, Locale locale) {
        return word("column." + name, plain(name), locale);
    }

    /** Whether the page shows the column; the machine's file holds every one. */
    boolean isForPeople(String column) {
        return !FOR_MACHINES.contains(column);
    }

    String value(String table, String column, Object value, Language language) {
        return switch (value) {
            case OffsetDateTime moment -> SpokenTime.moment(moment, language);
            case LocalDate day -> SpokenTime.day(day, language);
            case Boolean truth -> word("value." + truth, truth.toString(), language.locale());
            case String text -> text(table, column, text, language.locale());
            default -> value.toString();
        };
    }

    private String text(String table, String column, String text, Locale locale) {
        if (column.equals("what") && TOLD_BY_CODE.contains(table)) {
            return accessWords.what(text, locale);
        }
        if (!CODES.contains(column)) {
            return text;
        }
        return Arrays.stream(text.split(",", -1))
                .map(code -> word("value." + code, role(code, locale), locale))
                .collect(Collectors.joining(", "));
    }

    private String role(String code, Locale locale) {
        String words = messages.getMessage("access-log.role." + code, null, "", locale);
        return words == null || words.isEmpty() ? code : words;
    }

    private String word(String key, String otherwise, Locale locale) {
        String words = messages.getMessage("export." + key, null, otherwise, locale);
        return words == null ? otherwise : words;
    }

    private static String plain(String name) {
        return CaseCodes.plain(name.replace('_', '-'));
    }
}
