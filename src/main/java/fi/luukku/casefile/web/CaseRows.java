package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.ComingDates;
import fi.luukku.deadline.WorkingDays;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases as rows of a list, with what is next in each. */
@Component
class CaseRows {

    private final ObjectProvider<ComingDates> comingDates;
    private final WorkingDays days;

    CaseRows(ObjectProvider<ComingDates> comingDates, WorkingDays days) {
        this.comingDates = comingDates;
        this.days = days;
    }

    @Transactional(readOnly = true)
    List<CardHeader> of(List<CaseView> found) {
        List<CaseReference> references = found.stream().map(CaseView::reference).toList();
        Map<CaseReference, ComingDates.ComingDate> coming = new HashMap<>();
        comingDates.forEach(dates -> dates.of(references)
                .forEach((reference, date) ->
                        coming.merge(reference, date, (one, other) -> one.at().isBefore(other.at()) ? one : other)));
        return found.stream()
                .map(view -> row(view, coming.get(view.reference())))
                .toList();
    }

    private CardHeader row(CaseView view, ComingDates.@Nullable ComingDate coming) {
        CardHeader row = CardHeader.of(view);
        if (coming != null) {
            return row.withNext(coming.what() + " " + CardHeader.moment(coming.at()), false);
        }
        OffsetDateTime due = view.dueAt();
        if (due == null) {
            return row;
        }
        boolean late = due.isBefore(days.now());
        return switch (view.status()) {
            case OPENED -> row.withNext("Write the contact down by " + CardHeader.day(due), late);
            case CONTACT_RECORDED -> row.withNext("Discuss with the parents by " + CardHeader.day(due), late);
            case CONSENTED -> late ? row : row.withNext("Agree participants by " + CardHeader.day(due), false);
            case CLOSED -> row;
        };
    }
}
