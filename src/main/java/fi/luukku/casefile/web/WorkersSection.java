package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.PairWorkers;
import fi.luukku.casefile.Worker;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The family's own worker, and the one who works with them. */
@Component
class WorkersSection implements CardSection {

    static final String ID = "workers";

    private final Cases cases;
    private final PairWorkers pairs;

    WorkersSection(Cases cases, PairWorkers pairs) {
        this.cases = cases;
        this.pairs = pairs;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Workers";
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public String fragment() {
        return "casefile/workers :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return shown(reference, new Problems());
    }

    Shown shown(CaseReference reference, Problems problems) {
        Map<String, String> choices = new LinkedHashMap<>();
        pairs.choices(reference).forEach(worker -> choices.put(worker.email(), words(worker)));
        Worker pair = pairs.of(reference).orElse(null);
        return new Shown(
                CardHeader.of(cases.get(reference)).ownWorker(),
                pair == null ? "" : "%s, %s".formatted(words(pair), pair.phone()),
                pair == null ? "" : pair.email(),
                choices,
                problems);
    }

    private static String words(Worker worker) {
        return "%s, %s".formatted(worker.name(), CaseCodes.role(worker.role()).toLowerCase(Locale.ROOT));
    }

    /** What the section shows. */
    record Shown(String ownWorker, String pair, String pairEmail, Map<String, String> choices, Problems problems) {}
}
