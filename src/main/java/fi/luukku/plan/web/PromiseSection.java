package fi.luukku.plan.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.web.CardSection;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.GoalView;
import fi.luukku.plan.Goals;
import fi.luukku.plan.PeopleAtTable;
import fi.luukku.plan.PersonAtTable;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.PromiseView;
import fi.luukku.plan.Promises;
import fi.luukku.plan.ServiceView;
import fi.luukku.plan.ServicesInUse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Who does what by when, and how it went. */
@Component
class PromiseSection implements CardSection {

    static final String ID = "promises";

    private final Promises promises;
    private final PeopleAtTable people;
    private final Goals goals;
    private final ServicesInUse services;
    private final WorkingDays days;

    PromiseSection(Promises promises, PeopleAtTable people, Goals goals, ServicesInUse services, WorkingDays days) {
        this.promises = promises;
        this.people = people;
        this.goals = goals;
        this.services = services;
        this.days = days;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Promises";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String fragment() {
        return "plan/card :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return adding(reference, PromiseForm.empty(), new Problems());
    }

    /** With the form for one more as it was typed. */
    Shown adding(CaseReference reference, PromiseForm typed, Problems problems) {
        return shown(reference, promise -> Edit.of(ResultForm.of(promise)), typed, problems);
    }

    /** With one promise's result as it was typed. */
    Shown answering(CaseReference reference, int number, Edit<ResultForm> typed) {
        return shown(
                reference,
                promise -> Item.numberOf(promise) == number ? typed : Edit.of(ResultForm.of(promise)),
                PromiseForm.empty(),
                new Problems());
    }

    /** With one promise's words as they were typed. */
    Shown wording(CaseReference reference, int number, Edit<PromiseWordsForm> typed) {
        return shown(
                reference,
                promise -> Edit.of(ResultForm.of(promise)),
                promise -> Item.numberOf(promise) == number ? typed : Edit.of(PromiseWordsForm.of(promise)),
                PromiseForm.empty(),
                new Problems());
    }

    private Shown shown(
            CaseReference reference,
            Function<PromiseView, Edit<ResultForm>> results,
            PromiseForm adding,
            Problems problems) {
        return shown(reference, results, promise -> Edit.of(PromiseWordsForm.of(promise)), adding, problems);
    }

    private Shown shown(
            CaseReference reference,
            Function<PromiseView, Edit<ResultForm>> results,
            Function<PromiseView, Edit<PromiseWordsForm>> words,
            PromiseForm adding,
            Problems problems) {
        List<PromiseView> all = promises.of(reference);
        return new Shown(
                all.stream()
                        .map(promise -> Item.of(promise, results.apply(promise), words.apply(promise), days.today()))
                        .toList(),
                all.stream()
                        .filter(PromiseView::isOnAgenda)
                        .map(promise -> Item.of(promise, results.apply(promise), words.apply(promise), days.today()))
                        .toList(),
                services.of(reference).stream()
                        .filter(ServiceView::isAskedAbout)
                        .map(service -> service.text().what())
                        .toList(),
                promises.canBeWritten(reference),
                adding,
                problems,
                owners(reference),
                goals.of(reference).stream()
                        .filter(GoalView::isOpen)
                        .map(goal -> goal.text().words())
                        .toList());
    }

    /** Who can promise something, by the value of the form's choice. */
    Map<String, String> owners(CaseReference reference) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (PersonAtTable person : people.of(reference)) {
            owners.put(
                    person.isOwnWorker() ? PersonAtTable.OWN_WORKER : String.valueOf(person.personId()),
                    person.name() + ", " + CaseCodes.role(person.role()));
        }
        return owners;
    }

    /** What the section shows: the promises, the agenda of the follow-up, and a form for one more once a meeting is planned. */
    record Shown(
            List<Item> items,
            List<Item> agenda,
            List<String> offered,
            boolean writable,
            PromiseForm form,
            Problems problems,
            Map<String, String> owners,
            List<String> goals) {}

    /** A promise in words, with the form of its result. */
    record Item(
            int number,
            String what,
            String who,
            String dueOn,
            String state,
            boolean waiting,
            boolean late,
            String meeting,
            String reason,
            boolean removable,
            boolean answerable,
            Edit<ResultForm> edit,
            Edit<PromiseWordsForm> words) {

        static Item of(PromiseView promise, Edit<ResultForm> edit, Edit<PromiseWordsForm> words, LocalDate today) {
            String role = CaseCodes.role(promise.ownerRole());
            return new Item(
                    numberOf(promise),
                    promise.what(),
                    Objects.requireNonNullElse(promise.ownerName(), "No longer on the card") + ", " + role,
                    Typed.date(promise.dueOn()),
                    state(promise),
                    promise.result() == null,
                    promise.result() == null && promise.dueOn().isBefore(today),
                    promise.meetingReference()
                            .substring(promise.meetingReference().lastIndexOf('M') + 1),
                    promise.reason(),
                    promise.removable(),
                    !promise.settled() && !promise.removable(),
                    edit,
                    words);
        }

        static int numberOf(PromiseView promise) {
            String reference = promise.reference().value();
            return Integer.parseInt(reference.substring(reference.lastIndexOf('P') + 1));
        }

        private static String state(PromiseView promise) {
            PromiseResult result = promise.result();
            if (result != null) {
                return ResultForm.inWords("result", result.name());
            }
            return switch (promise.status()) {
                case OPEN, ANSWERED -> "Open";
                case ASKED -> "Asked, no answer yet";
                case ON_AGENDA -> "For the follow-up meeting";
            };
        }
    }
}
