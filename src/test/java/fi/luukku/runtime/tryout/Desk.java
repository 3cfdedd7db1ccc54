package fi.luukku.runtime.tryout;

import static fi.luukku.runtime.RuntimePort.TASKLIST;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.runtime.EngineClock;
import fi.luukku.runtime.RuntimePorts;
import fi.luukku.runtime.camunda.OpenSearchApi;
import fi.luukku.runtime.camunda.Timer;
import fi.luukku.runtime.mail.Mailbox;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The try-out desk: moves time on, and shows the letters people got. */
@Controller
@Needs(Action.OPEN_TO_ALL)
@RequestMapping("/try-out")
@ConditionalOnBooleanProperty("luukku.try-out")
class Desk {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int TIMERS_SHOWN = 5;

    private final EngineClock clock;
    private final WorkingDays workingDays;
    private final Mailbox mailbox;
    private final OpenSearchApi openSearch;
    private final RuntimePorts ports;

    Desk(EngineClock clock, WorkingDays workingDays, Mailbox mailbox, OpenSearchApi openSearch, RuntimePorts ports) {
        this.clock = clock;
        this.workingDays = workingDays;
        this.mailbox = mailbox;
        this.openSearch = openSearch;
        this.ports = ports;
    }

    @GetMapping
    String desk(Model model) {
        var now = ZonedDateTime.now(clock);
        model.addAttribute("now", now);
        model.addAttribute("tasklist", ports.page(TASKLIST));
        model.addAttribute("nextWorkingDay", nextWorkingDay().atZone(clock.getZone()));
        model.addAttribute("timers", timers());
        model.addAttribute("letters", mailbox.letters());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("english", Locale.ENGLISH);
        if (!model.containsAttribute("until")) {
            model.addAttribute("until", nextWorkingDay().toString());
        }
        return "try-out/desk";
    }

    @PostMapping("/next-working-day")
    String toNextWorkingDay(RedirectAttributes next) {
        return move(nextWorkingDay(), next);
    }

    @PostMapping("/next-week")
    String toNextWeek(RedirectAttributes next) {
        return move(LocalDateTime.now(clock).plusWeeks(1), next);
    }

    @PostMapping("/until")
    String until(@RequestParam String until, RedirectAttributes next) {
        try {
            return move(LocalDateTime.parse(until), next);
        } catch (DateTimeParseException e) {
            return refuse(until, "Give a date and a time.", next);
        }
    }

    @GetMapping("/letters/{id}")
    String letter(@PathVariable String id, Model model) {
        var letter = mailbox.letter(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("letter", letter);
        model.addAttribute("paragraph", Linked.text(letter.text()));
        model.addAttribute("appointment", letter.calendar() == null ? null : Appointment.of(letter.calendar()));
        model.addAttribute("zone", clock.getZone());
        return "try-out/letter";
    }

    private String move(LocalDateTime until, RedirectAttributes next) {
        var moment = until.atZone(clock.getZone()).toInstant();
        if (!moment.isAfter(clock.instant())) {
            return refuse(until.toString(), "Time only moves forward: give a moment after the present one.", next);
        }
        clock.moveTo(moment);
        next.addFlashAttribute("moved", true);
        return "redirect:/try-out";
    }

    private static String refuse(String until, String why, RedirectAttributes next) {
        next.addFlashAttribute("until", until);
        next.addFlashAttribute("error", why);
        return "redirect:/try-out";
    }

    private LocalDateTime nextWorkingDay() {
        return workingDays.after(workingDays.today().plusDays(1), 0).atTime(MORNING);
    }

    /** The moments for which cases wait; moving there shows what happens then. */
    private List<Timer> timers() {
        return openSearch.timers().stream()
                .filter(timer -> timer.dueAt().isAfter(clock.instant()))
                .limit(TIMERS_SHOWN)
                .toList();
    }
}
