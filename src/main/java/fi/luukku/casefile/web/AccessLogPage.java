package fi.luukku.casefile.web;

import fi.luukku.access.AccessEntry;
import fi.luukku.access.AccessHistory;
import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import fi.luukku.notification.SpokenTime;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Who has seen a family's data and why, day by day. Looking at it is itself logged. */
@Component
class AccessLogPage {

    private static final int ENTRIES_A_PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

    private final Cases cases;
    private final AccessHistory history;
    private final AccessLog accessLog;
    private final AccessWords words;
    private final WorkingDays days;

    AccessLogPage(Cases cases, AccessHistory history, AccessLog accessLog, AccessWords words, WorkingDays days) {
        this.cases = cases;
        this.history = history;
        this.accessLog = accessLog;
        this.words = words;
        this.days = days;
    }

    @Transactional
    void fill(CaseReference reference, AccessLogFilter filter, Model model) {
        int skip = (filter.page() - 1) * ENTRIES_A_PAGE;
        List<AccessEntry> found = history.of(reference.value(), filter.asked(), skip, ENTRIES_A_PAGE + 1);
        model.addAttribute("card", CardHeader.of(cases.get(reference)));
        model.addAttribute("people", people(reference));
        model.addAttribute("days", byDay(found.stream().limit(ENTRIES_A_PAGE).toList(), Language.EN));
        model.addAttribute("older", found.size() > ENTRIES_A_PAGE);
        accessLog.viewed(reference.value(), "access-log");
    }

    /** All of it in the family's language, without what Luukku did by itself: nobody saw anything then. */
    @Transactional
    void fillForFamily(CaseReference reference, AccessLogFilter filter, Language language, Model model) {
        AccessHistory.Asked asked = filter.asked();
        AccessHistory.Asked people = new AccessHistory.Asked(null, asked.from(), asked.until(), false);
        model.addAttribute("card", CardHeader.of(cases.get(reference)));
        model.addAttribute("days", byDay(history.of(reference.value(), people, 0, Integer.MAX_VALUE), language));
        model.addAttribute("today", SpokenTime.day(days.today(), language));
        accessLog.viewed(reference.value(), "access-log");
    }

    private Map<String, String> people(CaseReference reference) {
        Map<String, String> people = new LinkedHashMap<>();
        for (AccessHistory.Somebody one : history.people(reference.value())) {
            boolean link = one.who().equals(AccessEntry.LINK);
            people.put(one.who(), link ? words.link(Locale.ENGLISH) : one.name().isEmpty() ? one.who() : one.name());
        }
        return people;
    }

    private List<Day> byDay(List<AccessEntry> entries, Language language) {
        Map<LocalDate, List<Line>> days = new LinkedHashMap<>();
        for (AccessEntry entry : entries) {
            ZonedDateTime at = entry.at().atZoneSameInstant(WorkingDays.ZONE);
            days.computeIfAbsent(at.toLocalDate(), day -> new ArrayList<>()).add(line(entry, at, language.locale()));
        }
        return days.entrySet().stream()
                .map(day -> new Day(SpokenTime.day(day.getKey(), language), day.getValue()))
                .toList();
    }

    private Line line(AccessEntry entry, ZonedDateTime at, Locale locale) {
        return new Line(
                TIME.format(at),
                words.who(entry, locale),
                words.roles(entry, locale),
                words.did(entry, locale),
                words.ground(entry, locale));
    }

    /** A day in words, with what was done on it, the latest first. */
    record Day(String name, List<Line> lines) {}

    /** An entry in words. */
    record Line(String at, String who, String roles, String did, String ground) {}
}
