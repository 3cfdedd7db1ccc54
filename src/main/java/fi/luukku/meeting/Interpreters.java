package fi.luukku.meeting;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.deadline.WorkingDays;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The interpreters a meeting needs (J3): one for each language of those who come and need one, ordered and confirmed. */
@Service
public class Interpreters {

    private static final int DAYS_TO_ORDER = 2;
    private static final String UNKNOWN_LANGUAGE = "?";

    private final MeetingRepository meetings;
    private final People people;
    private final Cases cases;
    private final OpenCases openCases;
    private final AccessLog accessLog;
    private final WorkingDays days;
    private final JdbcClient jdbc;

    Interpreters(
            MeetingRepository meetings,
            People people,
            Cases cases,
            OpenCases openCases,
            AccessLog accessLog,
            WorkingDays days,
            JdbcClient jdbc) {
        this.meetings = meetings;
        this.people = people;
        this.cases = cases;
        this.openCases = openCases;
        this.accessLog = accessLog;
        this.days = days;
        this.jdbc = jdbc;
    }

    /** Those that are needed now, each with how far its ordering is. */
    @Transactional(readOnly = true)
    public List<InterpreterView> of(MeetingReference reference) {
        Meeting meeting = meeting(reference);
        Map<String, InterpreterView> written = written(meeting);
        return languages(meeting).stream()
                .map(language -> written.getOrDefault(
                        language, new InterpreterView(language, InterpreterState.NEEDED, "", false)))
                .toList();
    }

    /** By when one is to be confirmed; empty when nobody who comes needs one that is not arranged yet. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> orderBy(MeetingReference reference) {
        return isMissing(reference) ? Optional.of(days.dueAfter(DAYS_TO_ORDER)) : Optional.empty();
    }

    /** Whether somebody needs one that has not been confirmed for the present time. */
    @Transactional(readOnly = true)
    public boolean isMissing(MeetingReference reference) {
        return !of(reference).stream().allMatch(InterpreterView::isArranged);
    }

    /**
     * Writes how far the ordering is, for the present time of the meeting.
     *
     * @throws IllegalArgumentException when nobody who comes needs that language
     */
    @Transactional
    public void write(MeetingReference reference, String language, InterpreterState state, String who) {
        CaseReference caseReference = reference.caseReference();
        openCases.lock(caseReference);
        Meeting meeting = meeting(reference);
        if (!languages(meeting).contains(language)) {
            throw new IllegalArgumentException("Nobody in " + reference + " needs an interpreter of that language");
        }
        put(meeting, language, state, who);
        cases.note(caseReference, "interpreter-" + state.name().toLowerCase(Locale.ROOT));
        accessLog.changed(caseReference.value(), "meeting");
    }

    /**
     * Ends the task of ordering.
     *
     * @param without whether the family manages without one; null when nobody has told
     * @return the code of what is missing; nothing else is written then
     */
    @Transactional
    public Optional<String> record(MeetingReference reference, @Nullable Boolean without) {
        String missing = null;
        if (without == null) {
            missing = "interpreter-outcome";
        } else if (without) {
            Meeting meeting = meeting(reference);
            of(reference).stream()
                    .filter(view -> !view.isArranged())
                    .forEach(view -> put(meeting, view.language(), InterpreterState.WITHOUT, view.who()));
        } else if (isMissing(reference)) {
            missing = "interpreter-confirmed";
        }
        cases.missing(reference.caseReference(), "order-interpreter", missing);
        return Optional.ofNullable(missing);
    }

    private void put(Meeting meeting, String language, InterpreterState state, String who) {
        jdbc.sql("insert into meeting_interpreter (meeting_reference, language, state, who, sequence, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (meeting_reference, language) do update set"
                        + " state = excluded.state, who = excluded.who, sequence = excluded.sequence,"
                        + " changed_at = excluded.changed_at")
                .params(meeting.reference().value(), language, state.name(), who, meeting.sequence(), days.now())
                .update();
    }

    private Map<String, InterpreterView> written(Meeting meeting) {
        return jdbc
                .sql("select language, state, who, sequence from meeting_interpreter where meeting_reference = ?")
                .param(meeting.reference().value())
                .query((row, number) -> new InterpreterView(
                        row.getString("language"),
                        InterpreterState.valueOf(row.getString("state")),
                        row.getString("who"),
                        row.getInt("sequence") != meeting.sequence()))
                .list()
                .stream()
                .collect(Collectors.toMap(InterpreterView::language, view -> view));
    }

    /** In words, as they stand on the card; a question mark when the card does not tell which. */
    private List<String> languages(Meeting meeting) {
        Set<Long> coming = meeting.participants().stream()
                .map(Participant::personId)
                .filter(id -> id != null)
                .collect(Collectors.toSet());
        return people.of(meeting.reference().caseReference()).stream()
                .filter(person ->
                        coming.contains(person.id()) && person.details().interpreter())
                .map(Interpreters::language)
                .distinct()
                .sorted()
                .toList();
    }

    private static String language(PersonView person) {
        String asked = person.details().interpreterLanguage().strip();
        String spoken = person.details().spokenLanguage().strip();
        String language = asked.isEmpty() ? spoken : asked;
        return language.isEmpty() ? UNKNOWN_LANGUAGE : language;
    }

    private Meeting meeting(MeetingReference reference) {
        return meetings.findById(reference.value()).orElseThrow(() -> new UnknownMeetingException(reference));
    }
}
