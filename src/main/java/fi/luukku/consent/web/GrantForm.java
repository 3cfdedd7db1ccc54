package fi.luukku.consent.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.consent.NewGrant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may know what, as typed. {@code who} is a person's id or the code of a work. */
record GrantForm(
        @Nullable UUID formId, String who, @Nullable List<String> topics, String until) {

    GrantForm {
        who = Typed.text(who);
        topics = topics == null ? List.of() : List.copyOf(topics);
        until = Typed.text(until);
    }

    static GrantForm empty() {
        return new GrantForm(UUID.randomUUID(), "", List.of(), "");
    }

    public boolean isAbout(String topic) {
        return topics != null && topics.contains(topic);
    }

    /** @param choices who can be chosen */
    Problems check(Map<String, String> choices, LocalDate today) {
        Problems problems = new Problems();
        if (!choices.containsKey(who)) {
            problems.add("who", "Choose who may know. Somebody who is missing is added under People first.");
        }
        if (chosen().isEmpty()) {
            problems.add("topics", "Tick at least one thing they may know about.");
        }
        if (until(today).isEmpty()) {
            problems.add(
                    "until",
                    "Write the last day, from today and at most a year ahead: %s."
                            .formatted(Typed.date(today.plusYears(1))));
        }
        return problems;
    }

    /** What to write down, when {@link #check} found no problem. */
    NewGrant grant(LocalDate today) {
        boolean person = who.chars().allMatch(Character::isDigit);
        return new NewGrant(
                formId == null ? UUID.randomUUID() : formId,
                person ? Long.valueOf(who) : null,
                person ? null : who,
                chosen(),
                until(today).orElseThrow());
    }

    private List<String> chosen() {
        return topics == null
                ? List.of()
                : topics.stream()
                        .filter(CaseCodes.TOPICS::containsKey)
                        .distinct()
                        .toList();
    }

    /** Nothing typed is a year, the longest there is. */
    private Optional<LocalDate> until(LocalDate today) {
        LocalDate latest = today.plusYears(1);
        return until.isEmpty()
                ? Optional.of(latest)
                : Typed.date(until).filter(day -> !day.isBefore(today) && !day.isAfter(latest));
    }
}
