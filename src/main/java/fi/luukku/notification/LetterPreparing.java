package fi.luukku.notification;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.LinkPurpose;
import fi.luukku.notification.Recipients.Recipient;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a letter ready at the moment it is to leave: to the address its reader has now, and only if they may be told of
 * the case now. A text message waits for the morning.
 */
@Component
class LetterPreparing {

    /** For so many days a letter can be read by the link in a text message. */
    static final int DAYS_TO_READ = 30;

    private final Recipients recipients;
    private final LetterRules rules;
    private final SmsProperties sms;
    private final SmsText smsText;
    private final QuietHours quietHours;
    private final AccessLinks links;
    private final OfficeProperties office;
    private final Clock clock;

    LetterPreparing(
            Recipients recipients,
            LetterRules rules,
            SmsProperties sms,
            SmsText smsText,
            QuietHours quietHours,
            AccessLinks links,
            OfficeProperties office,
            Clock clock) {
        this.recipients = recipients;
        this.rules = rules;
        this.sms = sms;
        this.smsText = smsText;
        this.quietHours = quietHours;
        this.links = links;
        this.office = office;
        this.clock = clock;
    }

    /** @return whether it is to leave now; if not, its status tells why */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean prepare(Letter letter) {
        if (letter.status() == LetterStatus.WAITING && !isToLeaveNow(letter)) {
            return false;
        }
        return letter.startSending();
    }

    private boolean isToLeaveNow(Letter letter) {
        if (!goesToPresentAddress(letter)) {
            return false;
        }
        if (letter.channel() == Channel.SMS && !rules.isUrgent(letter.kind())) {
            Optional<OffsetDateTime> morning = quietHours.endAfter(OffsetDateTime.now(clock));
            if (morning.isPresent()) {
                letter.hold(morning.get());
                return false;
            }
        }
        name(letter);
        return true;
    }

    private boolean goesToPresentAddress(Letter letter) {
        Long person = letter.personId();
        if (person == null) {
            return isReachable(letter);
        }
        Optional<Recipient> present = recipients.present(letter.caseReference(), person);
        if (present.isEmpty()) {
            letter.withhold("not-on-card");
            return false;
        }
        if (!present.get().agreed() && !rules.goesRegardless(letter.kind())) {
            letter.withhold("no-consent");
            return false;
        }
        Addressee to = present.get().addressee();
        Optional<Channel> channel = to.channel(sms.isOn());
        if (channel.isEmpty()) {
            letter.markUnreachable();
            return false;
        }
        readdress(letter, channel.get(), channel.get() == Channel.SMS ? to.mobile() : to.email());
        return true;
    }

    private boolean isReachable(Letter letter) {
        if (letter.address().isEmpty() || (letter.channel() == Channel.SMS && !sms.isOn())) {
            letter.markUnreachable();
            return false;
        }
        return true;
    }

    private static void readdress(Letter letter, Channel channel, String address) {
        if (letter.channel() == channel && letter.address().equals(address)) {
            return;
        }
        String calendar = letter.calendar();
        letter.readdress(
                channel, address, calendar == null ? null : CalendarAttendee.moved(calendar, channel, address));
    }

    /** Once: tried again, it goes under the same name and with the same words. */
    private void name(Letter letter) {
        if (letter.handOverId() != null) {
            return;
        }
        String name = UUID.randomUUID().toString();
        if (letter.channel() == Channel.EMAIL) {
            letter.handOverAs("<%s@%s>"
                    .formatted(name, office.email().substring(office.email().indexOf('@') + 1)));
            return;
        }
        letter.handOverAs(name);
        String token =
                links.issue(LinkPurpose.LETTER, name, OffsetDateTime.now(clock).plusDays(DAYS_TO_READ));
        letter.leadTo(smsText.write(links.address(LinkPurpose.LETTER, token).toString(), letter.language()));
    }
}
