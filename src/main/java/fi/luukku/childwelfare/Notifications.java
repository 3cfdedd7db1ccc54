package fi.luukku.childwelfare;

import fi.luukku.access.AccessLog;
import fi.luukku.access.SignedIn;
import fi.luukku.casefile.CaseClosing;
import fi.luukku.casefile.CaseJoined;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseWithdrawn;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.KeepsFile;
import fi.luukku.casefile.OpenCases;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Child welfare notifications, as workers raise and write them on the card. */
@Service
public class Notifications implements KeepsFile {

    static final String RAISED = "luukku.concern-raised";

    private final NotificationRepository notifications;
    private final OpenCases openCases;
    private final Cases cases;
    private final EngineMessages messages;
    private final AccessLog accessLog;
    private final SignedIn signedIn;
    private final WorkingDays days;

    Notifications(
            NotificationRepository notifications,
            OpenCases openCases,
            Cases cases,
            EngineMessages messages,
            AccessLog accessLog,
            SignedIn signedIn,
            WorkingDays days) {
        this.notifications = notifications;
        this.openCases = openCases;
        this.cases = cases;
        this.messages = messages;
        this.accessLog = accessLog;
        this.signedIn = signedIn;
        this.days = days;
    }

    /** The first one first. */
    @Transactional(readOnly = true)
    public List<NotificationView> of(CaseReference reference) {
        return notifications.findByCaseReferenceOrderByNumber(reference.value()).stream()
                .map(Notification::view)
                .toList();
    }

    /**
     * Raises a concern: a task to make the notification begins at once, whatever else the case is waiting for. The same
     * form again is a no-op.
     *
     * @param why what worries
     * @param urgent whether the child may be in danger now
     */
    @Transactional
    public void raise(CaseReference reference, UUID form, String why, boolean urgent) {
        openCases.lock(reference);
        List<Notification> before = notifications.findByCaseReferenceOrderByNumber(reference.value());
        if (before.stream().anyMatch(one -> form.equals(one.formId()))) {
            return;
        }
        begin(new Notification(reference, next(before), days.now()).raised(form, signedIn.name(), why, urgent));
        cases.note(reference, "concern-raised");
        accessLog.changed(reference.value(), "notification");
    }

    /**
     * Writes how a notification is made; also when the case is closed, as the duty to make it does not end with it.
     *
     * @return false when there is no such notification
     * @throws fi.luukku.casefile.StaleEditException when someone has changed it since {@code seenVersion}
     * @throws IllegalStateException when it is made already
     */
    @Transactional
    public boolean write(CaseReference reference, int number, NotificationText text, int seenVersion) {
        openCases.hold(reference);
        Optional<Notification> found =
                notifications.lock(NotificationReference.of(reference, number).value());
        found.filter(notification -> notification.write(text, seenVersion)).ifPresent(notification -> {
            cases.note(reference, "notification-written");
            accessLog.changed(reference.value(), "notification");
        });
        return found.isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean keepsFile(CaseReference reference) {
        return notifications.existsByCaseReference(reference.value());
    }

    /** A case waits with its end until the engine has begun what was raised; the step is tried again then. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void waitForWhatWasRaised(CaseClosing closing) {
        notifications.findByCaseReferenceOrderByNumber(closing.reference().value()).stream()
                .filter(Notification::isWaitingForItsProcess)
                .findFirst()
                .ifPresent(notification -> {
                    throw new IllegalStateException("The notification " + notification.reference()
                            + " waits for its process: the case cannot end before that has begun");
                });
    }

    /**
     * A withdrawal ends the process of a notification to which the contact itself led. The duty to make it needs no consent, and
     * goes on like a concern, in a process of its own; the same again is a no-op.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void goOnAfterWithdrawal(CaseWithdrawn withdrawn) {
        openCases.hold(withdrawn.reference());
        notifications.findByCaseReferenceOrderByNumber(withdrawn.reference().value()).stream()
                .filter(notification -> notification.isOfContact() && notification.isOpen())
                .forEach(notification -> {
                    notification.leaveContact(UUID.randomUUID());
                    begin(notification);
                });
    }

    /** The task of a joined case ends with its process, and the duty goes on in the other case. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void goOnInTheOtherCase(CaseJoined joined) {
        for (Notification old :
                notifications.findByCaseReferenceOrderByNumber(joined.joined().value())) {
            if (old.isOpen()) {
                old.move();
                NotificationText text = old.text();
                List<Notification> there = notifications.findByCaseReferenceOrderByNumber(
                        joined.surviving().value());
                String by = old.raisedBy();
                Notification moved = begin(new Notification(joined.surviving(), next(there), days.now())
                        .raised(UUID.randomUUID(), by == null ? signedIn.name() : by, text.reason(), text.urgent()));
                moved.write(text, 0);
                cases.note(joined.surviving(), "concern-raised");
            }
        }
    }

    /**
     * Takes what was raised first into the process that has begun for it, or opens one for a contact.
     *
     * @param ofContact whether the contact itself is the concern
     * @return the notification of that process, the same whenever it asks
     */
    @Transactional
    public NotificationView open(CaseReference reference, long processInstanceKey, boolean ofContact) {
        openCases.hold(reference);
        List<Notification> all = notifications.findByCaseReferenceOrderByNumber(reference.value());
        return all.stream()
                .filter(one -> isOf(processInstanceKey, one.processInstanceKey()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> !ofContact && one.isWaitingForItsProcess())
                        .findFirst())
                .map(one -> carry(one, processInstanceKey))
                .orElseGet(() -> {
                    Notification opened = new Notification(reference, next(all), days.now());
                    opened.carriedBy(processInstanceKey);
                    cases.note(reference, "notification-opened");
                    return notifications.save(opened).view();
                });
    }

    private static boolean isOf(long key, @Nullable Long carrier) {
        return carrier != null && carrier == key;
    }

    private static NotificationView carry(Notification notification, long key) {
        notification.carriedBy(key);
        return notification.view();
    }

    private Notification begin(Notification notification) {
        Notification saved = notifications.save(notification);
        messages.publishAtOnce(
                RAISED,
                notification.reference().value(),
                notification.reference().caseReference().value());
        return saved;
    }

    private static int next(List<Notification> before) {
        return before.stream().mapToInt(Notification::number).max().orElse(0) + 1;
    }
}
