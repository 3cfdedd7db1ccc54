package fi.luukku.plan.web;

import fi.luukku.casefile.web.Labels;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.casefile.web.Typing;
import fi.luukku.plan.PromiseAnswers;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.PromiseView;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** How a promise went, as a worker types it. */
record ResultForm(String result, String reason, long version) implements Typing {

    static final Map<String, String> RESULTS =
            Labels.of("DONE", "Done", "PARTLY", "Partly done", "NOT_DONE", "Not done");

    private static final Map<String, String> LABELS =
            Labels.of("result", "How did it go", "reason", "What helped or got in the way");

    ResultForm {
        result = Typed.text(result);
        reason = Typed.text(reason);
    }

    static ResultForm of(PromiseView promise) {
        PromiseResult result = promise.result();
        return new ResultForm(result == null ? "" : result.name(), promise.reason(), promise.version());
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    static String inWords(String field, String value) {
        return field.equals("result") ? RESULTS.getOrDefault(value, "Open") : value;
    }

    Problems check() {
        Problems problems = new Problems();
        if (chosen().isEmpty()) {
            problems.add("result", "Choose how it went.");
        }
        return problems.tooLong("reason", "The text", reason, PromiseAnswers.LONGEST_REASON);
    }

    Optional<PromiseResult> chosen() {
        return Arrays.stream(PromiseResult.values())
                .filter(candidate -> candidate.name().equals(result))
                .findFirst();
    }
}
