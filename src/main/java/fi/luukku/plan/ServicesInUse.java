package fi.luukku.plan;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.PersonalDataRemoval;
import fi.luukku.deadline.WorkingDays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The help a family uses, whoever gives it, seen together (S2, T3). */
@Service
public class ServicesInUse {

    /** More than so many at a time are a burden of their own. */
    public static final int MANY = 6;

    private final ServiceInUseRepository services;
    private final OpenCases openCases;
    private final Cases cases;
    private final People people;
    private final AccessLog accessLog;
    private final WorkingDays days;

    ServicesInUse(
            ServiceInUseRepository services,
            OpenCases openCases,
            Cases cases,
            People people,
            AccessLog accessLog,
            WorkingDays days) {
        this.services = services;
        this.openCases = openCases;
        this.cases = cases;
        this.people = people;
        this.accessLog = accessLog;
        this.days = days;
    }

    /** In the order they were written. */
    @Transactional(readOnly = true)
    public List<ServiceView> of(CaseReference reference) {
        Map<Long, String> names =
                people.of(reference).stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
        return services.findByCaseReferenceOrderById(reference.value()).stream()
                .map(service ->
                        service.view(service.personId() == null ? null : names.get(service.personId()), days.today()))
                .toList();
    }

    /**
     * Writes a service; the same form again is a no-op.
     *
     * @throws fi.luukku.casefile.UnknownPersonException when whom it is for does not stand on the card
     */
    @Transactional
    public void add(CaseReference reference, UUID formId, ServiceText text) {
        openCases.lock(reference);
        if (services.existsByFormId(formId)) {
            return;
        }
        mustBeOnCard(reference, text);
        services.save(new ServiceInUse(reference, formId, text));
        changed(reference, "service-written");
    }

    /** @throws fi.luukku.casefile.StaleEditException when someone has changed the service since {@code seenVersion} */
    @Transactional
    public void change(CaseReference reference, long serviceId, ServiceText text, int seenVersion) {
        openCases.lock(reference);
        mustBeOnCard(reference, text);
        ServiceInUse service = services.findByIdAndCaseReference(serviceId, reference.value())
                .orElseThrow(() -> new UnknownServiceException(reference, serviceId));
        if (service.change(text, seenVersion)) {
            changed(reference, "service-changed");
        }
    }

    /** Takes off a service that was written by mistake; gone already: a no-op. */
    @Transactional
    public void remove(CaseReference reference, long serviceId, int seenVersion) {
        openCases.lock(reference);
        services.findByIdAndCaseReference(serviceId, reference.value()).ifPresent(service -> {
            service.mustBeAsSeen(seenVersion);
            services.delete(service);
            changed(reference, "service-removed");
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void removePersonalData(PersonalDataRemoval removal) {
        services.deleteNow(removal.reference().value());
    }

    private void mustBeOnCard(CaseReference reference, ServiceText text) {
        Long person = text.personId();
        if (person != null) {
            people.get(reference, person);
        }
    }

    private void changed(CaseReference reference, String what) {
        cases.note(reference, what);
        accessLog.changed(reference.value(), "services");
    }
}
