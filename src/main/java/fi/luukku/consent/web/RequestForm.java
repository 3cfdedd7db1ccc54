package fi.luukku.consent.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.consent.AskedLine;
import fi.luukku.consent.NewConsentRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What guardians are to be asked by a link, as typed: ids of guardians, ids of people or codes of work, topics. */
record RequestForm(
        @Nullable UUID formId,
        @Nullable List<String> guardians,
        @Nullable List<String> who,
        @Nullable List<String> topics,
        String until) {

    RequestForm {
        guardians = guardians == null ? List.of() : List.copyOf(guardians);
        who = who == null ? List.of() : List.copyOf(who);
        topics = topics == null ? List.of() : List.copyOf(topics);
        until = Typed.text(until);
    }

    static RequestForm empty() {
        return new RequestForm(UUID.randomUUID(), List.of(), List.of(), List.of(), "");
    }

    public boolean asks(String guardian) {
        return guardians != null && guardians.contains(guardian);
    }

    public boolean names(String one) {
        return who != null && who.contains(one);
    }

    public boolean isAbout(String topic) {
        return topics != null && topics.contains(topic);
    }

    /**
     * What is wrong.
     *
     * @param askable guardians who can be asked, by id
     * @param choices who can be named
     */
    Problems check(Map<String, String> askable, Map<String, String> choices, LocalDate today) {
        Problems problems = new Problems();
        if (guardians == null || guardians.stream().noneMatch(askable::containsKey)) {
            problems.add("guardians", "Tick at least one guardian who has an e-mail address on the card.");
        }
        if (named(choices).isEmpty()) {
            problems.add("who", "Tick at least one who would know.");
        }
        if (chosen().isEmpty()) {
            problems.add("topics", "Tick at least one thing they would know about.");
        }
        if (until(today).isEmpty()) {
            problems.add(
                    "until",
                    "Write the last day, from tomorrow and at most a year ahead: %s."
                            .formatted(Typed.date(today.plusYears(1))));
        }
        return problems;
    }

    /** What to ask, when {@link #check} found no problem. */
    NewConsentRequest request(Map<String, String> askable, Map<String, String> choices, LocalDate today) {
        return new NewConsentRequest(
                formId == null ? UUID.randomUUID() : formId,
                guardians == null
                        ? List.of()
                        : guardians.stream()
                                .filter(askable::containsKey)
                                .map(Long::valueOf)
                                .distinct()
                                .toList(),
                named(choices),
                chosen(),
                until(today).orElseThrow());
    }

    private List<AskedLine> named(Map<String, String> choices) {
        return who == null
                ? List.of()
                : who.stream()
                        .filter(choices::containsKey)
                        .distinct()
                        .map(one -> one.chars().allMatch(Character::isDigit)
                                ? new AskedLine(Long.valueOf(one), null)
                                : new AskedLine(null, one))
                        .toList();
    }

    private List<String> chosen() {
        return topics == null
                ? List.of()
                : CaseCodes.TOPICS.keySet().stream().filter(topics::contains).toList();
    }

    /** Nothing typed is half a year. */
    private Optional<LocalDate> until(LocalDate today) {
        return until.isEmpty()
                ? Optional.of(today.plusMonths(6))
                : Typed.date(until).filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(1)));
    }
}
