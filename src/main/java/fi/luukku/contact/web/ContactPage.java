package fi.luukku.contact.web;

import fi.luukku.casefile.Area;
import fi.luukku.casefile.Areas;
import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.NewContact;
import fi.luukku.contact.CallBackWords;
import fi.luukku.contact.OpeningHours;
import fi.luukku.contact.Receipt;
import fi.luukku.contact.TypedContact;
import fi.luukku.contact.Wrong;
import fi.luukku.notification.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the contact page and its receipt show. */
@Component
class ContactPage {

    private static final String ANY = "any";

    private final Areas areas;
    private final Cases cases;
    private final OpeningHours opening;
    private final CallBackWords callBackWords;
    private final MessageSource messages;

    ContactPage(Areas areas, Cases cases, OpeningHours opening, CallBackWords callBackWords, MessageSource messages) {
        this.areas = areas;
        this.cases = cases;
        this.opening = opening;
        this.callBackWords = callBackWords;
        this.messages = messages;
    }

    /** Something that is the same in some areas, with their names; they are empty where it is the same in all. */
    record InAreas(String what, String areas) {}

    String show(Model model, TypedContact typed, String stamp, List<Wrong> wrong, Language language) {
        model.addAttribute("address", "/contact");
        model.addAttribute("form", typed);
        model.addAttribute("stamp", stamp);
        model.addAttribute("wrong", inWords(wrong, language));
        model.addAttribute("areas", areas.all());
        model.addAttribute("roles", List.copyOf(CaseCodes.CALLER_ROLES.keySet()));
        model.addAttribute("changes", List.copyOf(CaseCodes.CHANGES.keySet()));
        model.addAttribute("ways", NewContact.REACH_BY);
        model.addAttribute(
                "callBacks", byArea(area -> callBackWords.of(opening.callBack(area.code(), false), ANY, language)));
        model.addAttribute("emergencies", byArea(area -> opening.childWelfareEmergency(area.code())));
        return "contact/form";
    }

    String received(Model model, Receipt receipt) {
        CaseReference reference = receipt.received().reference();
        String areaCode = cases.get(reference).areaCode();
        model.addAttribute("area", areas.get(areaCode));
        model.addAttribute("urgent", receipt.urgent());
        model.addAttribute("emergencies", List.of(new InAreas(opening.childWelfareEmergency(areaCode), "")));
        return "contact/received";
    }

    private Map<String, String> inWords(List<Wrong> wrong, Language language) {
        Map<String, String> words = new LinkedHashMap<>();
        wrong.forEach(one -> words.putIfAbsent(
                one.field(),
                Objects.requireNonNull(messages.getMessage(
                        "contact.wrong." + one.code(), one.details().toArray(), language.locale()))));
        return words;
    }

    private List<InAreas> byArea(Function<Area, String> what) {
        Map<String, List<Area>> groups =
                areas.all().stream().collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .filter(group -> !group.getKey().isEmpty())
                .map(group -> new InAreas(
                        group.getKey(),
                        groups.size() == 1
                                ? ""
                                : group.getValue().stream().map(Area::name).collect(Collectors.joining(", "))))
                .toList();
    }
}
