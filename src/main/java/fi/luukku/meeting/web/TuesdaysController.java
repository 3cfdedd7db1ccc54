package fi.luukku.meeting.web;

import fi.luukku.access.Action;
import fi.luukku.access.CaseAccess;
import fi.luukku.access.Identity;
import fi.luukku.access.Needs;
import fi.luukku.access.SignedIn;
import fi.luukku.casefile.Area;
import fi.luukku.casefile.Areas;
import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.Answer;
import fi.luukku.meeting.DayProblem;
import fi.luukku.meeting.MeetingDay;
import fi.luukku.meeting.MeetingPlace;
import fi.luukku.meeting.Tuesdays;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the Tuesdays: all times reserved for meetings, and the days on which an area departs from its pattern. */
@Controller
class TuesdaysController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d.M.yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

    private final Tuesdays tuesdays;
    private final Areas areas;
    private final CaseAccess access;
    private final SignedIn signedIn;
    private final WorkingDays days;

    TuesdaysController(Tuesdays tuesdays, Areas areas, CaseAccess access, SignedIn signedIn, WorkingDays days) {
        this.tuesdays = tuesdays;
        this.areas = areas;
        this.access = access;
        this.signedIn = signedIn;
        this.days = days;
    }

    @GetMapping("/tuesdays")
    @Needs(Action.SEE_TUESDAYS)
    String show(
            @RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String from, Model model) {
        Area shown = area.isEmpty() ? own() : known(area);
        return page(shown, Typed.date(from).orElse(days.today()), new DayForm("", ""), new Problems(), model);
    }

    @PostMapping("/tuesdays/days")
    @Needs(Action.CHANGE_TUESDAYS)
    String change(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String kind,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Area changed = mine(area);
        DayForm form = new DayForm(Typed.text(day), Typed.text(kind));
        Problems problems = new Problems();
        Optional<LocalDate> date = Typed.date(form.day());
        Optional<MeetingDay.Kind> chosen = form.chosen();
        if (date.isEmpty()) {
            problems.add("day", "Write a day as day, month and year: 1.12.2026.");
        }
        if (chosen.isEmpty()) {
            problems.add("kind", "Choose whether meetings are held on that day.");
        }
        if (problems.none()) {
            try {
                tuesdays.change(area, date.orElseThrow(), chosen.orElseThrow());
                return saved(area, date.orElseThrow(), attributes);
            } catch (DayProblem e) {
                problems.add("day", inWords(e.why()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(changed, days.today(), form, problems, model);
    }

    @PostMapping("/tuesdays/days/remove")
    @Needs(Action.CHANGE_TUESDAYS)
    String remove(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String day,
            RedirectAttributes attributes) {
        mine(area);
        Optional<LocalDate> date = Typed.date(Typed.text(day));
        date.ifPresent(one -> tuesdays.forget(area, one));
        return saved(area, date.orElseGet(days::today), attributes);
    }

    /** Back to the page, with that day on it. */
    private String saved(String area, LocalDate day, RedirectAttributes attributes) {
        attributes.addFlashAttribute("saved", true);
        boolean shownFromToday = day.isBefore(days.today().plusWeeks(Tuesdays.WEEKS));
        return "redirect:/tuesdays?area=" + area + (shownFromToday ? "" : "&from=" + day);
    }

    private String page(Area area, LocalDate from, DayForm form, Problems problems, Model model) {
        model.addAttribute("area", area);
        model.addAttribute("areas", areas.all());
        model.addAttribute("hasTimes", tuesdays.hasTimes(area.code()));
        model.addAttribute(
                "earlier",
                from.isAfter(days.today()) ? from.minusWeeks(Tuesdays.WEEKS).toString() : null);
        model.addAttribute("later", from.plusWeeks(Tuesdays.WEEKS).toString());
        model.addAttribute(
                "days",
                tuesdays.of(area.code(), from).stream()
                        .map(TuesdaysController::line)
                        .toList());
        model.addAttribute(
                "changes", access.decide(Action.CHANGE_TUESDAYS).isAllowed() && worker().worksIn(area.code()));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return "meeting/tuesdays";
    }

    private Area own() {
        return areas.all().stream()
                .filter(area -> worker().worksIn(area.code()) && tuesdays.hasTimes(area.code()))
                .findFirst()
                .orElseGet(() -> areas.all().getFirst());
    }

    private Area known(String code) {
        return areas.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An area that the worker works in: days of others are theirs to change. */
    private Area mine(String code) {
        Area area = known(code);
        if (!worker().worksIn(code)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return area;
    }

    private Identity worker() {
        return signedIn.identity().orElseThrow();
    }

    private static String inWords(DayProblem.Why why) {
        return switch (why) {
            case NO_TIMES -> "The area has no reserved times; they are set in Luukku's configuration.";
            case PAST -> "That day has passed.";
            case TOO_FAR -> "Check the year: that is more than two years ahead.";
            case HOLIDAY -> "That is a weekend or a public holiday: no meetings are held then.";
            case RESERVED_ALREADY -> "Meetings are held on that day already.";
            case NOT_RESERVED -> "No meetings are held on that day as it is.";
        };
    }

    private static Line line(Tuesdays.Day day) {
        return new Line(
                DAY.format(day.day()),
                day.day().toString(),
                switch (day.kind()) {
                    case USUAL -> "";
                    case EXTRA -> "Extra day";
                    case OFF -> "No meetings";
                    case HOLIDAY -> "Public holiday: no meetings";
                    case CLOSED -> "Not a meeting day";
                },
                day.kind() == Tuesdays.DayKind.EXTRA || day.kind() == Tuesdays.DayKind.OFF,
                day.kind() != Tuesdays.DayKind.USUAL && day.kind() != Tuesdays.DayKind.EXTRA
                        ? (int) day.times().stream()
                                .flatMap(time -> time.places().stream())
                                .filter(Tuesdays.Place::taken)
                                .count()
                        : 0,
                day.times().stream()
                        .flatMap(time -> time.places().stream().map(place -> row(time, place)))
                        .toList());
    }

    private static Row row(Tuesdays.Time time, Tuesdays.Place place) {
        Tuesdays.By by = place.by();
        return new Row(
                TIME.format(time.start()),
                Objects.requireNonNullElseGet(place.room(), () -> without(place.kind())),
                place.taken(),
                by == null ? null : by.reference().value(),
                by == null ? "" : answers(by.answers()),
                time.authorities().stream()
                        .map(one -> CaseCodes.role(one.role()) + " " + (one.people() - one.taken()) + " of "
                                + one.people() + " free")
                        .collect(Collectors.joining(", ")));
    }

    private static String without(MeetingPlace place) {
        return switch (place) {
            case OFFICE -> "At the office";
            case SCHOOL -> "At day care or school";
            case HOME -> "At a family’s home";
            case REMOTE -> "Online";
        };
    }

    private static String answers(Map<Answer, Integer> answers) {
        return new TreeMap<>(answers)
                .entrySet().stream()
                        .map(one -> one.getValue() + inWords(one.getKey(), one.getValue() == 1))
                        .collect(Collectors.joining(", "));
    }

    private static String inWords(Answer answer, boolean one) {
        return switch (answer) {
            case NONE -> " not answered";
            case COMES -> one ? " comes" : " come";
            case CANNOT -> " cannot come";
            case ANOTHER_TIME -> one ? " asks for another time" : " ask for another time";
        };
    }

    /** A change of a day as typed. */
    record DayForm(String day, String kind) {

        Optional<MeetingDay.Kind> chosen() {
            return Arrays.stream(MeetingDay.Kind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst();
        }
    }

    /**
     * A day in words.
     *
     * @param standing meetings that have a time on a day without meetings
     */
    record Line(String day, String iso, String kind, boolean changed, int standing, List<Row> rows) {}

    /** A place at a time, in words. */
    record Row(
            String time,
            String place,
            boolean taken,
            @Nullable String reference,
            String answers,
            String authorities) {}
}
