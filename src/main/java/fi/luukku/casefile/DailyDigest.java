package fi.luukku.casefile;

import fi.luukku.access.Identity;
import fi.luukku.access.Role;
import fi.luukku.access.Workers;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.OpenTask;
import fi.luukku.engine.UserTasks;
import fi.luukku.notification.Language;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * What is late, due today and due within a week, to each worker by e-mail once a working day: own workers for their
 * families, those on duty for families that have none yet, coordinators for what is late or nobody's in their area.
 */
@Service
public class DailyDigest {

    private static final Logger log = LoggerFactory.getLogger(DailyDigest.class);
    private static final int DAYS = 7;

    private final UserTasks tasks;
    private final SupportCaseRepository cases;
    private final Areas areas;
    private final Workers workers;
    private final DigestSending sending;
    private final WorkingDays days;
    private final LocalTime from;

    DailyDigest(
            UserTasks tasks,
            SupportCaseRepository cases,
            Areas areas,
            Workers workers,
            DigestSending sending,
            WorkingDays days,
            OverdueProperties properties) {
        this.tasks = tasks;
        this.cases = cases;
        this.areas = areas;
        this.workers = workers;
        this.sending = sending;
        this.days = days;
        this.from = properties.digestFrom();
    }

    /** Sends what has not been sent today; nothing before its hour and on days off. */
    public void send() {
        if (!days.isWorkingDay(days.today()) || days.now().isBefore(days.at(days.today(), from))) {
            return;
        }
        byReader().forEach(sending::send);
    }

    private Map<Reader, List<OpenTask>> byReader() {
        Map<Reader, List<OpenTask>> byReader = new LinkedHashMap<>();
        List<OpenTask> due = due();
        Map<String, SupportCase> open = open(due);
        for (OpenTask task : due) {
            SupportCase supportCase = open.get(task.caseReference());
            if (supportCase != null) {
                for (Reader reader : readers(task, supportCase)) {
                    List<OpenTask> theirs = byReader.computeIfAbsent(reader, none -> new ArrayList<>());
                    if (!theirs.contains(task)) {
                        theirs.add(task);
                    }
                }
            }
        }
        return byReader;
    }

    private List<OpenTask> due() {
        try {
            return tasks.dueBefore(days.at(days.today().plusDays(DAYS), LocalTime.MAX));
        } catch (RuntimeException e) {
            log.warn("Due tasks cannot be looked for now: {}", e.getMessage());
            return List.of();
        }
    }

    private Map<String, SupportCase> open(List<OpenTask> due) {
        List<String> references = due.stream()
                .map(OpenTask::caseReference)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return cases.findByReferenceIn(references).stream()
                .filter(one -> one.status() != CaseStatus.CLOSED)
                .collect(Collectors.toMap(SupportCase::reference, Function.identity()));
    }

    private List<Reader> readers(OpenTask task, SupportCase supportCase) {
        List<Reader> readers = new ArrayList<>();
        Worker ownWorker = supportCase.ownWorker();
        Optional<Coordinator> coordinator = areas.coordinator(supportCase.areaCode());
        if (ownWorker != null) {
            readers.add(new Reader(key(ownWorker.email()), Language.FI));
            Worker pair = supportCase.pairWorker();
            if (pair != null) {
                readers.add(new Reader(key(pair.email()), Language.FI));
            }
        } else {
            onDuty(supportCase.areaCode()).forEach(readers::add);
        }
        if (coordinator.isPresent() && (ownWorker == null || task.dueAt().isBefore(days.now()))) {
            readers.add(
                    new Reader(key(coordinator.get().email()), coordinator.get().language()));
        }
        return readers;
    }

    private List<Reader> onDuty(String areaCode) {
        return workers.with(Role.PHONE_DUTY, areaCode).stream()
                .map(Identity::email)
                .filter(Objects::nonNull)
                .map(email -> new Reader(key(email), Language.FI))
                .toList();
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** Who gets it, and in which language. */
    record Reader(String address, Language language) {}
}
