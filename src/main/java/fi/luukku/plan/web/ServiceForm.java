package fi.luukku.plan.web;

import fi.luukku.casefile.web.Labels;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.casefile.web.Typing;
import fi.luukku.directory.Unit;
import fi.luukku.plan.ServiceDecision;
import fi.luukku.plan.ServiceKind;
import fi.luukku.plan.ServiceResult;
import fi.luukku.plan.ServiceText;
import fi.luukku.plan.ServiceView;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A service as typed.
 *
 * @param person the id of a person on the card, empty for the whole family
 * @param unit the code of a unit of the directory, empty when it is written by hand
 * @param offered as a part of the plan, since {@code offeredOn}
 * @param decision {@code KEEP}, {@code END} or empty
 */
record ServiceForm(
        @Nullable UUID formId,
        String kind,
        String what,
        String provider,
        String person,
        String since,
        String decision,
        String decidedOn,
        String unit,
        Boolean offered,
        String offeredOn,
        String result,
        String resultWords,
        int version)
        implements Typing {

    static final Map<String, String> KINDS = Labels.of(Arrays.stream(ServiceKind.values())
            .flatMap(kind -> Arrays.stream(new String[] {kind.name(), kind.inWords()}))
            .toArray(String[]::new));

    static final Map<String, String> DECISIONS = Arrays.stream(ServiceDecision.values())
            .collect(Collectors.toMap(ServiceDecision::name, ServiceDecision::inWords));

    static final Map<String, String> RESULTS = Labels.of(Arrays.stream(ServiceResult.values())
            .flatMap(result -> Arrays.stream(new String[] {result.name(), result.inWords()}))
            .toArray(String[]::new));

    private static final Map<String, String> LABELS = Labels.of(
            "what", "What service",
            "kind", "Kind",
            "provider", "Who gives it",
            "person", "For whom",
            "since", "Since when",
            "decision", "Keep or end",
            "decidedOn", "Decided on, or its last day",
            "offered", "Offered as a part of the plan",
            "result", "What came of it",
            "resultWords", "In words");

    ServiceForm {
        kind = Typed.text(kind);
        what = Typed.line(what);
        provider = Typed.line(provider);
        person = Typed.text(person);
        since = Typed.text(since);
        decision = Typed.text(decision);
        decidedOn = Typed.text(decidedOn);
        unit = Typed.text(unit);
        offered = Boolean.TRUE.equals(offered);
        offeredOn = Typed.text(offeredOn);
        result = Typed.text(result);
        resultWords = Typed.text(resultWords);
    }

    static ServiceForm empty() {
        return new ServiceForm(UUID.randomUUID(), "", "", "", "", "", "", "", "", false, "", "", "", 0);
    }

    static ServiceForm of(ServiceView service) {
        ServiceText text = service.text();
        return new ServiceForm(
                null,
                text.kind().name(),
                text.what(),
                text.provider(),
                text.personId() == null ? "" : text.personId().toString(),
                Typed.date(text.since()),
                text.decision() == null ? "" : text.decision().name(),
                Typed.date(text.decidedOn()),
                "",
                text.offeredOn() != null,
                Typed.date(text.offeredOn()),
                text.result() == null ? "" : text.result().name(),
                text.resultWords(),
                service.version());
    }

    ServiceForm asNew() {
        return new ServiceForm(
                UUID.randomUUID(),
                kind,
                what,
                provider,
                person,
                since,
                decision,
                decidedOn,
                unit,
                offered,
                offeredOn,
                result,
                resultWords,
                0);
    }

    /** The same, of a unit that was chosen from the directory; what was written by hand gives way to it. */
    ServiceForm of(@Nullable Unit chosen) {
        return chosen == null
                ? this
                : new ServiceForm(
                        formId,
                        Units.kind(chosen).name(),
                        chosen.name(),
                        provider,
                        person,
                        since,
                        decision,
                        decidedOn,
                        "",
                        offered,
                        offeredOn,
                        result,
                        resultWords,
                        version);
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    /** @param people whom the form offers, by id */
    Problems check(Collection<String> people, LocalDate today) {
        Problems problems = new Problems();
        if (what.isEmpty()) {
            problems.add("what", "Write what service it is.");
        }
        problems.tooLong("what", "The text", what, ServiceText.LONGEST)
                .tooLong("provider", "The text", provider, ServiceText.LONGEST);
        if (!KINDS.containsKey(kind)) {
            problems.add("kind", "Choose what kind of service it is.");
        }
        problems.tooLong("resultWords", "The text", resultWords, ServiceText.LONGEST_RESULT);
        if (!unit.isEmpty()) {
            problems.add("unit", "Choose what the directory has now, or write it by hand.");
        }
        if (!result.isEmpty() && !RESULTS.containsKey(result)) {
            problems.add("result", "Choose what came of it, or leave it for later.");
        }
        if (!person.isEmpty() && !people.contains(person)) {
            problems.add("person", "Choose someone who is on the card, or the whole family.");
        }
        if (checkDay(problems, "since", since).filter(today::isBefore).isPresent()) {
            problems.add("since", "That day has not come. Write since when it has been used, or leave it empty.");
        }
        if (!decision.isEmpty() && !DECISIONS.containsKey(decision)) {
            problems.add("decision", "Choose to keep it, to end it, or nothing yet.");
        }
        checkDay(problems, "decidedOn", decidedOn);
        if (decision.isEmpty() && !decidedOn.isEmpty()) {
            problems.add("decision", "Choose what was decided that day.");
        }
        return problems;
    }

    private static Optional<LocalDate> checkDay(Problems problems, String field, String typed) {
        Optional<LocalDate> day = Typed.date(typed);
        if (!typed.isEmpty() && day.isEmpty()) {
            problems.add(field, "There is no such day. Write it as day, month and year: 1.12.2026.");
        }
        return day;
    }

    /** The service, when {@link #check} found no problem. A decision without a day was made today. */
    ServiceText text(LocalDate today) {
        ServiceDecision decided = decision.isEmpty() ? null : ServiceDecision.valueOf(decision);
        return new ServiceText(
                ServiceKind.valueOf(kind),
                what,
                provider,
                person.isEmpty() ? null : Long.valueOf(person),
                Typed.date(since).orElse(null),
                decided,
                decided == null ? null : Typed.date(decidedOn).orElse(today),
                offered ? Typed.date(offeredOn).orElse(today) : null,
                result.isEmpty() ? null : ServiceResult.valueOf(result),
                resultWords);
    }
}
