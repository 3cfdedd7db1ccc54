package fi.luukku.notification;

import fi.luukku.delivery.Effect;
import fi.luukku.delivery.Outgoing;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to families and to the people around the table. A letter is written in the transaction of what it tells of and
 * sent from the database afterwards, so no crash loses it and no replay doubles it. One to a person on the card goes to the
 * address they have when it leaves, by mail or text message as they wish, and only if they may be told of the case then:
 * see {@code letters/rules.properties} for those that go regardless, and those that do not wait for the morning.
 */
@Service
public class Letters {

    private final LetterRepository letters;
    private final LetterWriter writer;
    private final CalendarWriter calendars;
    private final Recipients recipients;
    private final SmsProperties sms;
    private final Outgoing outgoing;
    private final Clock clock;

    Letters(
            LetterRepository letters,
            LetterWriter writer,
            CalendarWriter calendars,
            Recipients recipients,
            SmsProperties sms,
            Outgoing outgoing,
            Clock clock) {
        this.letters = letters;
        this.writer = writer;
        this.calendars = calendars;
        this.recipients = recipients;
        this.sms = sms;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /**
     * Writes a letter and leaves it for delivery, within the caller's transaction.
     *
     * @param key names the effect, for instance {@code KAA-2026-0001-M1/invitation/0/17}; a key already used is a no-op
     * @param kind names the template, {@code letters/<kind>_<language>.txt}
     * @param content what the template shows, beside {@code to} and {@code office}
     * @return whether it was written now; false when its key was used already
     * @throws IllegalStateException when the template shows something that is not in {@code content}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(String key, String caseReference, String kind, Addressee to, Map<String, Object> content) {
        return write(key, caseReference, kind, to, content, null);
    }

    /** The same with a calendar entry that mail programs offer to accept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean send(
            String key,
            String caseReference,
            String kind,
            Addressee to,
            Map<String, Object> content,
            CalendarEntry entry) {
        return write(key, caseReference, kind, to, content, entry);
    }

    /** Whether a letter can reach them: they have an e-mail address, or a mobile number where text messages are sent. */
    public boolean reaches(Addressee to) {
        return to.channel(sms.isOn()).isPresent();
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

    /**
     * Does what a person decides on a letter that did not, or perhaps did not, arrive.
     *
     * @return false when there is no such letter in that case
     * @throws LetterDecidedException when there is nothing to decide so on it, or not any more
     */
    @Transactional
    public boolean decide(String caseReference, long letterId, LetterDecision decision) {
        Optional<Letter> letter = letters.findByIdAndCaseReference(letterId, caseReference);
        letter.ifPresent(found -> {
            found.decide(decision, OffsetDateTime.now(clock));
            if (decision == LetterDecision.AGAIN) {
                leave(found);
            }
        });
        return letter.isPresent();
    }

    /** Those that were held and are due. */
    List<Long> due() {
        return letters.findDue(OffsetDateTime.now(clock));
    }

    /** Leaves one that was held for delivery. */
    @Transactional
    public void release(long letterId) {
        Letter letter = letters.findById(letterId);
        if (letter != null && letter.status() == LetterStatus.ON_HOLD) {
            letter.release();
            leave(letter);
        }
    }

    private boolean write(
            String key,
            String caseReference,
            String kind,
            Addressee to,
            Map<String, Object> content,
            @Nullable CalendarEntry entry) {
        if (letters.existsByKey(key)) {
            return false;
        }
        WrittenText text = writer.write(kind, to, content);
        String calendar = entry == null ? null : calendars.write(entry, to);
        leave(letters.save(new Letter(
                key, caseReference, kind, known(caseReference, to), text, calendar, OffsetDateTime.now(clock))));
        return true;
    }

    private Addressee known(String caseReference, Addressee to) {
        return to.personId() != null
                ? to
                : recipients.find(caseReference, to).map(to::onCard).orElse(to);
    }

    private void leave(Letter letter) {
        outgoing.leave(Effect.of(letter.caseReference(), LetterSending.KIND, Long.toString(letter.id())));
    }
}
