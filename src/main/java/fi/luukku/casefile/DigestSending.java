package fi.luukku.casefile;

import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.OpenTask;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import fi.luukku.notification.Letters;
import fi.luukku.notification.SpokenTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a worker's digest, once a day: that it was sent is written together with it. It names no family. */
@Component
class DigestSending {

    private final Letters letters;
    private final DueStepWords words;
    private final JdbcClient jdbc;
    private final WorkingDays days;

    DigestSending(Letters letters, DueStepWords words, JdbcClient jdbc, WorkingDays days) {
        this.letters = letters;
        this.words = words;
        this.jdbc = jdbc;
        this.days = days;
    }

    @Transactional
    public void send(DailyDigest.Reader reader, List<OpenTask> tasks) {
        LocalDate today = days.today();
        Optional<Long> first = jdbc.sql("insert into digest (day, address, sent_at) values (?, ?, now())"
                        + " on conflict do nothing returning id")
                .params(today, reader.address())
                .query(Long.class)
                .optional();
        if (first.isEmpty()) {
            return;
        }
        OffsetDateTime now = days.now();
        OffsetDateTime tonight = days.at(today, LocalTime.MAX);
        Language language = reader.language();
        String key = "digest/" + first.get();
        letters.send(
                key,
                key,
                "digest",
                new Addressee("", reader.address(), language),
                Map.of(
                        "late", lines(tasks, task -> task.dueAt().isBefore(now), language),
                        "today",
                                lines(
                                        tasks,
                                        task -> !task.dueAt().isBefore(now)
                                                && !task.dueAt().isAfter(tonight),
                                        language),
                        "soon", lines(tasks, task -> task.dueAt().isAfter(tonight), language)));
    }

    private List<Map<String, String>> lines(List<OpenTask> tasks, Predicate<OpenTask> which, Language language) {
        return tasks.stream()
                .filter(which)
                .map(task -> {
                    String reference = String.valueOf(task.caseReference());
                    return Map.of(
                            "reference", reference,
                            "step", words.of(task, language),
                            "dueOn", SpokenTime.moment(task.dueAt(), language),
                            "address", words.card(reference));
                })
                .toList();
    }
}
