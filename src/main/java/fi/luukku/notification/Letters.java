package fi.luukku.notification;

import fi.luukku.delivery.Effect;
import fi.luukku.delivery.Outgoing;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to families and to the people around the table. A letter is written in the transaction of what it tells of and
 * sent from the database afterwards, so no crash loses it and no replay doubles it.
 */
@Service
public class Letters {

    private final LetterRepository letters;
    private final LetterWriter writer;
    private final CalendarWriter calendars;
    private final Outgoing outgoing;
    private final Clock clock;

    Letters(LetterRepository letters, LetterWriter writer, CalendarWriter calendars, Outgoing outgoing, Clock clock) {
        this.letters = letters;
        this.writer = writer;
        this.calendars = calendars;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /**
     * Writes a letter and leaves it for delivery, within the caller's transaction.
     *
     * @param key names the effect, for instance {@code KAA-2026-0001-M1/invitation/0/17}; a key already used is a no-op
     * @param kind names the template, {@code letters/<kind>_<language>.txt}
     * @param content what the template shows, beside {@code to} and {@code office}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String key, String caseReference, String kind, Addressee to, Map<String, Object> content) {
        write(key, caseReference, kind, to, content, null);
    }

    /** The same with a calendar entry that mail programs offer to accept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(
            String key,
            String caseReference,
            String kind,
            Addressee to,
            Map<String, Object> content,
            CalendarEntry entry) {
        write(key, caseReference, kind, to, content, entry);
    }

    /** The letters of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<LetterView> of(String caseReference) {
        return letters.findByCaseReferenceOrderByCreatedAtAscIdAsc(caseReference).stream()
                .map(Letter::view)
                .toList();
    }

    /** Removes the letters of a case of whose family nothing is kept; one that still waits is not sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String caseReference) {
        letters.deleteByCaseReference(caseReference);
    }

    private void write(
            String key,
            String caseReference,
            String kind,
            Addressee to,
            Map<String, Object> content,
            @Nullable CalendarEntry entry) {
        if (letters.existsByKey(key)) {
            return;
        }
        WrittenText text = writer.write(kind, to, content);
        String calendar = entry == null ? null : calendars.write(entry, to);
        Letter letter =
                letters.save(new Letter(key, caseReference, kind, to, text, calendar, OffsetDateTime.now(clock)));
        outgoing.leave(Effect.of(caseReference, LetterSending.KIND, Long.toString(letter.id())));
    }
}
