package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.ComingDates;
import fi.luukku.deadline.WorkingDays;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is next in a case and when: the same on its card as wherever cases are listed. */
@Component
public class NextDates {

    private final ObjectProvider<ComingDates> comingDates;
    private final WorkingDays days;

    NextDates(ObjectProvider<ComingDates> comingDates, WorkingDays days) {
        this.comingDates = comingDates;
        this.days = days;
    }

    /** The heads of those cases with what is next, in the given order. */
    @Transactional(readOnly = true)
    public List<CardHeader> of(Collection<CaseView> cases) {
        List<CaseReference> references = cases.stream().map(CaseView::reference).toList();
        Map<CaseReference, ComingDates.ComingDate> coming = new HashMap<>();
        comingDates.forEach(dates -> dates.of(references)
                .forEach((reference, date) ->
                        coming.merge(reference, date, (one, other) -> one.at().isBefore(other.at()) ? one : other)));
        return cases.stream()
                .map(view -> head(view, coming.get(view.reference())))
                .toList();
    }

    private CardHeader head(CaseView view, ComingDates.@Nullable ComingDate coming) {
        CardHeader head = CardHeader.of(view);
        if (coming != null) {
            return head.withNext(coming.what() + " " + CardHeader.moment(coming.at()), false);
        }
        OffsetDateTime due = view.dueAt();
        if (due == null) {
            return head;
        }
        boolean late = due.isBefore(days.now());
        return switch (view.status()) {
            case OPENED -> head.withNext("Write the contact down by " + CardHeader.day(due), late);
            case CONTACT_RECORDED -> head.withNext("Discuss with the parents by " + CardHeader.day(due), late);
            case CONSENTED -> late ? head : head.withNext("Agree participants by " + CardHeader.day(due), false);
            case CLOSED -> head;
        };
    }
}
