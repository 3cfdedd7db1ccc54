package fi.luukku.consent;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.PersonView;
import fi.luukku.notification.Language;
import fi.luukku.notification.SpokenTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who may know what, as the family reads it. */
@Component
public class ConsentWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final MessageSource messages;

    ConsentWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A person by name and work, or all who do a work: {@code Ossi Opettaja, opettaja}. */
    public String who(AskedLine line, List<PersonView> card, Language language) {
        Long personId = line.personId();
        if (personId == null) {
            return word("consent.everybody", language, role(Objects.requireNonNullElse(line.roleCode(), ""), language));
        }
        return card.stream()
                .filter(person -> person.id() == personId)
                .findFirst()
                .map(person -> person.name() + ", " + role(person.role(), language))
                .orElseGet(() -> word("consent.somebody", language));
    }

    public String topic(String code, Language language) {
        return word("consent.topic." + code, language);
    }

    /** The last day, as it stands before or after the word "until": in Finnish without the day of the week, which would bend. */
    public String lastDay(LocalDate day, Language language) {
        return language == Language.FI ? DAY.format(day) : SpokenTime.day(day, language);
    }

    /** {@code koti ja arki, vapaa-aika}. */
    String topics(Collection<String> codes, Language language) {
        return codes.stream().map(code -> topic(code, language)).collect(Collectors.joining(", "));
    }

    /** The grants that are in force, a line each: {@code Ossi Opettaja, opettaja: koti ja arki}. */
    List<String> grants(
            CaseReference reference, ConsentGrants grants, List<PersonView> card, LocalDate today, Language language) {
        return grants.of(reference).stream()
                .filter(grant -> grant.isInForce(today))
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .map(grant -> who(new AskedLine(grant.personId(), grant.roleCode()), card, language) + ": "
                        + topics(grant.topics(), language))
                .toList();
    }

    private String role(String code, Language language) {
        String words = messages.getMessage("access-log.role." + code, null, code, language.locale());
        return words == null ? code : words;
    }

    private String word(String key, Language language, Object... with) {
        return messages.getMessage(key, with, language.locale());
    }
}
