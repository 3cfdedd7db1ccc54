package fi.luukku.contact;

import fi.luukku.casefile.Areas;
import fi.luukku.casefile.ContactReceiving;
import fi.luukku.casefile.NewContact;
import fi.luukku.casefile.ReceivedContact;
import fi.luukku.casefile.web.Typed;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import fi.luukku.notification.Letters;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody wrote: the case, the letter that says so and the start of the process, all or nothing. */
@Service
public class SendingContacts {

    private final ContactReceiving receiving;
    private final OpeningHours opening;
    private final CallBackWords words;
    private final Receipts receipts;
    private final SenderLimits limits;
    private final Letters letters;
    private final Areas areas;

    SendingContacts(
            ContactReceiving receiving,
            OpeningHours opening,
            CallBackWords words,
            Receipts receipts,
            SenderLimits limits,
            Letters letters,
            Areas areas) {
        this.receiving = receiving;
        this.opening = opening;
        this.words = words;
        this.receipts = receipts;
        this.limits = limits;
        this.letters = letters;
        this.areas = areas;
    }

    /**
     * Takes a contact in which {@link ContactCheck} found nothing wrong; what comes again with its key is not taken twice.
     *
     * @param key names the contact among those of its way
     * @param way {@code page}, or the code of the system that sent it
     */
    @Transactional
    public Receipt send(TypedContact typed, String key, String way) {
        CallBack callBack = opening.callBack(typed.areaCode(), typed.urgent());
        ReceivedContact received = receiving.receive(contact(typed, way + "/" + key, way, callBack));
        if (received.again()) {
            return receipts.of(received);
        }
        if (!typed.email().isEmpty() && limits.hasReceiptFor(typed.email())) {
            writeReceipt(typed, received, callBack);
        }
        return new Receipt(received, callBack, typed.reachBy(), typed.urgent());
    }

    /** Tells when somebody gets in touch, and nothing of what was said, not even a name: the address may be another's. */
    private void writeReceipt(TypedContact typed, ReceivedContact received, CallBack callBack) {
        Language language = Language.valueOf(typed.language().toUpperCase(Locale.ROOT));
        letters.send(
                received.reference() + "/contact-receipt",
                received.reference().value(),
                "contact-receipt",
                new Addressee("", typed.email(), language),
                Map.of(
                        "callBack",
                        words.of(callBack, typed.reachBy(), language),
                        "areaPhone",
                        areas.get(typed.areaCode()).phone()));
    }

    private static NewContact contact(TypedContact typed, String key, String way, CallBack callBack) {
        return new NewContact(
                key,
                way,
                typed.areaCode(),
                typed.callerRole(),
                typed.name(),
                typed.phone(),
                typed.email().isEmpty() ? null : typed.email(),
                typed.reachBy(),
                typed.reachNote(),
                Language.valueOf(typed.language().toUpperCase(Locale.ROOT)),
                typed.interpreter() ? typed.interpreterLanguage() : "",
                typed.childName(),
                Typed.date(typed.childBirthDate()).orElse(null),
                typed.changeCodes(),
                typed.words(),
                typed.urgent(),
                callBack.at());
    }
}
