package fi.luukku.assessment.web;

import fi.luukku.assessment.AssessmentClock;
import fi.luukku.assessment.AssessmentRequests;
import fi.luukku.assessment.AssessmentStatus;
import fi.luukku.assessment.AssessmentView;
import fi.luukku.assessment.TakeOver;
import fi.luukku.assessment.ToldBy;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.web.CardSection;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.deadline.WorkingDays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Requests for a service needs assessment: what was asked of whom, by when it must begin, who took it over. */
@Component
class AssessmentSection implements CardSection {

    static final String ID = "assessment";

    private final AssessmentRequests requests;
    private final Offices offices;
    private final WorkingDays days;

    AssessmentSection(AssessmentRequests requests, Offices offices, WorkingDays days) {
        this.requests = requests;
        this.offices = offices;
        this.days = days;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Needs assessment";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String fragment() {
        return "assessment/card :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return writing(reference, Edit.of(written(reference).orElseGet(RequestForm::empty)));
    }

    /** With the request as it was typed. */
    Shown writing(CaseReference reference, Edit<RequestForm> typed) {
        return shown(reference, typed, TakeOverForm.startingOn(days.today()), new Problems());
    }

    /** With who takes it over as it was typed. */
    Shown takingOver(CaseReference reference, TakeOverForm typed, Problems problems) {
        return shown(reference, Edit.of(written(reference).orElseGet(RequestForm::empty)), typed, problems);
    }

    /** The request that has not been sent, as a form. */
    Optional<RequestForm> written(CaseReference reference) {
        return requests.of(reference).stream()
                .filter(request -> request.status() == AssessmentStatus.WRITTEN)
                .findFirst()
                .map(RequestForm::of);
    }

    private Shown shown(
            CaseReference reference, Edit<RequestForm> edit, TakeOverForm takeOver, Problems takeOverProblems) {
        List<AssessmentView> all = requests.of(reference);
        boolean waits = all.stream().anyMatch(request -> request.status() == AssessmentStatus.SENT);
        return new Shown(
                all.stream()
                        .filter(request -> request.status() != AssessmentStatus.WRITTEN)
                        .map(Item::of)
                        .toList(),
                waits,
                offices.of(reference),
                edit,
                takeOver,
                takeOverProblems);
    }

    /** What the section shows: what was sent, and a form for the next one unless one is at the receiver. */
    record Shown(
            List<Item> items,
            boolean waits,
            Map<String, String> offices,
            Edit<RequestForm> edit,
            TakeOverForm takeOver,
            Problems takeOverProblems) {

        public Map<String, String> languages() {
            return RequestForm.LANGUAGES;
        }

        public boolean open() {
            return !edit.problems().none() || !edit.form().why().isEmpty();
        }
    }

    /** A request in words; what is not known is empty. */
    record Item(
            long id,
            boolean waits,
            String state,
            String receiver,
            String email,
            String why,
            String wishes,
            String sent,
            String startBy,
            String doneBy,
            String reminded,
            String takenOver,
            String startsOn) {

        static Item of(AssessmentView request) {
            AssessmentClock clock = request.clock();
            TakeOver takeOver = request.takeOver();
            return new Item(
                    request.id(),
                    request.status() == AssessmentStatus.SENT,
                    state(request),
                    request.text().receiverName(),
                    request.text().receiverEmail(),
                    request.text().why(),
                    request.text().wishes(),
                    Typed.date(request.sentOn()),
                    clock == null ? "" : Typed.date(clock.startBy()),
                    clock == null ? "" : Typed.date(clock.doneBy()),
                    request.remindedAt() == null
                            ? ""
                            : Typed.date(request.remindedAt()
                                    .atZoneSameInstant(WorkingDays.ZONE)
                                    .toLocalDate()),
                    takeOver == null
                            ? ""
                            : takeOver.who()
                                    + (request.toldBy() == ToldBy.LINK ? ", by the link" : ", told to a worker"),
                    takeOver == null ? "" : Typed.date(takeOver.startsOn()));
        }

        private static String state(AssessmentView request) {
            return switch (request.status()) {
                case WRITTEN -> "Not sent yet";
                case SENT -> "Sent, not taken over yet";
                case TAKEN_OVER -> "Taken over";
                case ENDED -> "Not wanted any more";
            };
        }
    }
}
