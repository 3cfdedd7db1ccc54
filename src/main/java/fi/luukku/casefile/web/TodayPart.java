package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CasesInSight;
import fi.luukku.casefile.DueWork;
import fi.luukku.deadline.WorkingDays;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is due today or late already. */
@Component
class TodayPart implements HomePart {

    private static final int AT_MOST = 15;

    private final ObjectProvider<DueWork> dueWork;
    private final CasesInSight inSight;
    private final WorkingDays days;

    TodayPart(ObjectProvider<DueWork> dueWork, CasesInSight inSight, WorkingDays days) {
        this.dueWork = dueWork;
        this.inSight = inSight;
        this.days = days;
    }

    @Override
    public String id() {
        return "today";
    }

    @Override
    public String title() {
        return "Today";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String fragment() {
        return "casefile/home :: today";
    }

    @Override
    public Shown model() {
        OffsetDateTime tonight = days.at(days.today(), LocalTime.MAX);
        List<DueWork.Due> due = dueWork.stream()
                .flatMap(feature -> feature.until(tonight, AT_MOST + 1).stream())
                .toList();
        Set<CaseReference> visible =
                inSight.among(due.stream().map(DueWork.Due::reference).toList());
        List<Line> lines = due.stream()
                .filter(one -> visible.contains(one.reference()))
                .sorted(Comparator.comparing(DueWork.Due::at))
                .map(this::line)
                .toList();
        return new Shown(lines.stream().limit(AT_MOST).toList(), lines.size() > AT_MOST);
    }

    private Line line(DueWork.Due due) {
        boolean late = due.at().isBefore(days.now());
        boolean today =
                due.at().atZoneSameInstant(WorkingDays.ZONE).toLocalDate().equals(days.today());
        String when = today
                ? "%s %s".formatted(late ? "since" : "by", CardHeader.time(due.at()))
                : "since " + CardHeader.day(due.at());
        return new Line(due.reference().value(), due.what(), due.part(), when, late);
    }

    /** Something to do, in words. */
    record Line(String reference, String what, String part, String when, boolean late) {}

    /** What the part shows. */
    record Shown(List<Line> lines, boolean more) {}
}
