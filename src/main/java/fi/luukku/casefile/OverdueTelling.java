package fi.luukku.casefile;

import fi.luukku.engine.OpenTask;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Letters;
import fi.luukku.notification.SpokenTime;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells an area's coordinators of a late task, once: that it was told is written together with the letter. */
@Component
class OverdueTelling {

    private static final Logger log = LoggerFactory.getLogger(OverdueTelling.class);

    private final SupportCaseRepository cases;
    private final Areas areas;
    private final Letters letters;
    private final DueStepWords words;
    private final JdbcClient jdbc;

    OverdueTelling(SupportCaseRepository cases, Areas areas, Letters letters, DueStepWords words, JdbcClient jdbc) {
        this.cases = cases;
        this.areas = areas;
        this.letters = letters;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Transactional
    public void tell(OpenTask task) {
        Optional<SupportCase> supportCase = Optional.ofNullable(task.caseReference())
                .flatMap(cases::findByReference)
                .filter(one -> one.status() != CaseStatus.CLOSED);
        if (supportCase.isEmpty()) {
            return;
        }
        String area = supportCase.get().areaCode();
        String reference = supportCase.get().reference();
        Optional<Coordinator> coordinator = areas.coordinator(area);
        if (coordinator.isEmpty()) {
            log.warn("A task of case {} is late, and area {} has no coordinator-email to tell", reference, area);
            return;
        }
        if (!isFirstTime(task)) {
            return;
        }
        letters.send(
                "%s/overdue/%d".formatted(reference, task.key()),
                reference,
                "overdue",
                new Addressee(
                        areas.get(area).name(),
                        coordinator.get().email(),
                        coordinator.get().language()),
                Map.of(
                        "reference", reference,
                        "step", words.of(task, coordinator.get().language()),
                        "dueOn",
                                SpokenTime.moment(
                                        task.dueAt(), coordinator.get().language()),
                        "address", words.card(reference)));
    }

    private boolean isFirstTime(OpenTask task) {
        return jdbc.sql("insert into overdue_task (task_key, told_at) values (?, now()) on conflict do nothing")
                        .param(task.key())
                        .update()
                == 1;
    }
}
