package fi.luukku.contact;

import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactReceiving;
import fi.luukku.casefile.ReceivedContact;
import fi.luukku.casefile.SentContacts;
import fi.luukku.deadline.WorkingDays;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was told to whoever wrote, to be told again. */
@Service
public class Receipts {

    private static final Duration SHOWN_FOR = Duration.ofDays(7);
    private static final String ANY = "any";

    private final ContactReceiving receiving;
    private final SentContacts sentContacts;
    private final Cases cases;
    private final OpeningHours opening;
    private final WorkingDays days;

    Receipts(
            ContactReceiving receiving,
            SentContacts sentContacts,
            Cases cases,
            OpeningHours opening,
            WorkingDays days) {
        this.receiving = receiving;
        this.sentContacts = sentContacts;
        this.cases = cases;
        this.opening = opening;
        this.days = days;
    }

    /** Of the contact with that key, for a week. */
    @Transactional(readOnly = true)
    public Optional<Receipt> find(String key, String way) {
        return receiving
                .find(way + "/" + key)
                .filter(received -> received.receivedAt().plus(SHOWN_FOR).isAfter(days.now()))
                .map(this::of);
    }

    /** Also when what was sent is no more on the card. */
    Receipt of(ReceivedContact received) {
        String area = cases.get(received.reference()).areaCode();
        return sentContacts
                .of(received.reference())
                .map(sent -> new Receipt(
                        received, opening.told(area, sent.sentAt(), sent.callBackAt()), sent.reachBy(), sent.urgent()))
                .orElseGet(() -> new Receipt(received, opening.callBack(area, false), ANY, false));
    }
}
