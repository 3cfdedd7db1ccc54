package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.Worker;
import fi.luukku.deadline.WorkingDays;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A case in the words of the work: the head of its card and a row of the list. */
public record CardHeader(
        String reference,
        String area,
        String state,
        boolean closed,
        String ownWorker,
        String opened,
        String next,
        boolean overdue) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d.M.yyyy 'at' H.mm");

    static CardHeader of(CaseView view) {
        return new CardHeader(
                view.reference().value(),
                view.areaName(),
                state(view),
                view.closed(),
                ownWorker(view.ownWorker()),
                day(view.openedAt()),
                "",
                false);
    }

    CardHeader withNext(String words, boolean late) {
        return new CardHeader(reference, area, state, closed, ownWorker, opened, words, late);
    }

    static String day(OffsetDateTime moment) {
        return DAY.format(moment.atZoneSameInstant(WorkingDays.ZONE));
    }

    static String moment(OffsetDateTime moment) {
        return MOMENT.format(moment.atZoneSameInstant(WorkingDays.ZONE));
    }

    static String time(OffsetDateTime moment) {
        return TIME.format(moment.atZoneSameInstant(WorkingDays.ZONE));
    }

    private static String state(CaseView view) {
        Outcome outcome = view.outcome();
        if (view.status() != CaseStatus.CLOSED || outcome == null || view.closedAt() == null) {
            return view.status().inWords();
        }
        return "Closed %s: %s".formatted(day(view.closedAt()), outcome.inWords());
    }

    private static String ownWorker(@Nullable Worker worker) {
        return worker == null
                ? "Not named yet"
                : "%s, %s, %s"
                        .formatted(
                                worker.name(), CaseCodes.role(worker.role()).toLowerCase(Locale.ROOT), worker.phone());
    }
}
