package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.Summaries;
import fi.luukku.casefile.SummaryView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The family's situation told once, for each new helper, and whether the family has approved it. */
@Component
class SummarySection implements CardSection {

    static final String ID = "summary";

    private static final Set<String> FAMILY = Set.of("child", "parent");

    private final Summaries summaries;
    private final People people;

    SummarySection(Summaries summaries, People people) {
        this.summaries = summaries;
        this.people = people;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Summary";
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public String fragment() {
        return "casefile/summary :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return shown(reference, Edit.of(SummaryForm.of(summaries.of(reference))), new Problems());
    }

    /** @param approving what is wrong with an approval */
    Shown shown(CaseReference reference, Edit<SummaryForm> edit, Problems approving) {
        return new Shown(edit, summaries.of(reference), family(reference), approving);
    }

    /** Who can approve it, by id: the child, the parents and who else has custody. */
    Map<String, String> family(CaseReference reference) {
        Map<String, String> family = new LinkedHashMap<>();
        people.of(reference).stream()
                .filter(person -> person.guardian() || FAMILY.contains(person.role()))
                .forEach(person -> family.put(Long.toString(person.id()), person.name()));
        return family;
    }

    /** What the section shows. */
    record Shown(Edit<SummaryForm> edit, SummaryView now, Map<String, String> family, Problems approving) {

        public String state() {
            if (now.text().isEmpty()) {
                return "";
            }
            return now.approvedAt() == null
                    ? "Not approved by the family yet"
                    : "Approved by %s, %s".formatted(now.approver(), CardHeader.moment(now.approvedAt()));
        }
    }
}
