package fi.luukku.plan.web;

import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.plan.PromiseAnswers;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.PromiseView;
import java.util.Arrays;
import java.util.Optional;

/** How a promise went, as a worker types it. */
record ResultForm(String result, String reason, long version) {

    ResultForm {
        result = Typed.text(result);
        reason = Typed.text(reason);
    }

    static ResultForm of(PromiseView promise) {
        PromiseResult result = promise.result();
        return new ResultForm(result == null ? "" : result.name(), promise.reason(), promise.version());
    }

    ResultForm seeing(long presentVersion) {
        return new ResultForm(result, reason, presentVersion);
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
