package fi.luukku.plan.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.web.CardSection;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Typed;
import fi.luukku.plan.ServiceDecision;
import fi.luukku.plan.ServiceResult;
import fi.luukku.plan.ServiceView;
import fi.luukku.plan.ServicesInUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All help the family uses, seen together; what to keep and what to end. */
@Component
class ServiceSection implements CardSection {

    static final String ID = "services";
    private static final String TOPIC = "services";

    private final ServicesInUse services;
    private final FamilyMembers members;
    private final Units units;

    ServiceSection(ServicesInUse services, FamilyMembers members, Units units) {
        this.services = services;
        this.members = members;
        this.units = units;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Services";
    }

    @Override
    public int order() {
        return 38;
    }

    @Override
    public String fragment() {
        return "plan/services :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return shown(reference, null, Edit.of(ServiceForm.empty()));
    }

    /** To those whom the family agreed about services: which are in use, without whom they are for. */
    @Override
    public Optional<Limited> limited(CaseReference reference, Set<String> topics) {
        return topics.contains(TOPIC)
                ? Optional.of(new Limited("plan/services :: limited", model(reference)))
                : Optional.empty();
    }

    /** @param openId the service whose form was typed, null for the form that adds one */
    Shown shown(CaseReference reference, @Nullable Long openId, Edit<ServiceForm> typed) {
        List<Item> items = services.of(reference).stream()
                .map(service -> new Item(
                        service, openId != null && openId == service.id() ? typed : Edit.of(ServiceForm.of(service))))
                .toList();
        boolean shownInItem = items.stream().anyMatch(item -> openId != null && openId == item.service.id());
        return new Shown(
                items, shownInItem ? Edit.of(ServiceForm.empty()) : typed, members.of(reference), units.of(reference));
    }

    String inWords(CaseReference reference, String field, String value) {
        return switch (field) {
            case "person" ->
                value.isEmpty() ? FamilyMembers.ALL : members.of(reference).getOrDefault(value, value);
            case "kind" -> ServiceForm.KINDS.getOrDefault(value, value);
            case "result" -> ServiceForm.RESULTS.getOrDefault(value, value);
            case "offered" -> Edit.asItIs(field, value);
            case "decision" -> ServiceForm.DECISIONS.getOrDefault(value, value);
            default -> value;
        };
    }

    /** A service in words, with the form that changes it. */
    record Item(ServiceView service, Edit<ServiceForm> edit) {

        public String kind() {
            return service.text().kind().inWords();
        }

        public String person() {
            return service.person() == null ? FamilyMembers.ALL : service.person();
        }

        public String since() {
            return Typed.date(service.text().since());
        }

        /** When it was offered and what came of it; empty for what the family uses anyway. */
        public String offer() {
            String day = Typed.date(service.text().offeredOn());
            ServiceResult result = service.text().result();
            String came = result == null ? "" : result.inWords();
            if (day.isEmpty()) {
                return came;
            }
            return "Offered " + day + ": " + (came.isEmpty() ? "not begun yet" : came);
        }

        public String decision() {
            ServiceDecision decision = service.text().decision();
            if (decision == null) {
                return "Not decided";
            }
            String day = Typed.date(service.text().decidedOn());
            if (decision == ServiceDecision.KEEP) {
                return "Keep, decided " + day;
            }
            return (service.inUse() ? "Ends " : "Ended ") + day;
        }
    }

    /** What the section shows: the services, and a form for one more. */
    record Shown(List<Item> items, Edit<ServiceForm> adding, Map<String, String> people, Map<String, String> units) {

        public Map<String, String> results() {
            return ServiceForm.RESULTS;
        }

        public Map<String, String> kinds() {
            return ServiceForm.KINDS;
        }

        public long inUse() {
            return items.stream().filter(item -> item.service.inUse()).count();
        }

        public boolean many() {
            return inUse() > ServicesInUse.MANY;
        }
    }
}
