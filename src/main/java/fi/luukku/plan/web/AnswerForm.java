package fi.luukku.plan.web;

import fi.luukku.casefile.web.Typed;
import fi.luukku.plan.PromiseAnswers;
import fi.luukku.plan.PromiseAnswers.AskedPromise;
import fi.luukku.plan.PromiseResult;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The owner's answer as typed. */
record AnswerForm(String result, String reason) {

    AnswerForm {
        result = Typed.text(result);
        reason = Typed.text(reason);
    }

    static AnswerForm of(AskedPromise asked) {
        PromiseResult result = asked.result();
        return new AnswerForm(result == null ? "" : result.name(), asked.reason());
    }

    Optional<PromiseResult> chosen() {
        return Arrays.stream(PromiseResult.values())
                .filter(candidate -> candidate.name().equals(result))
                .findFirst();
    }

    boolean isWhole() {
        return chosen().isPresent() && !isTooLong();
    }

    public boolean isTooLong() {
        return reason.length() > PromiseAnswers.LONGEST_REASON;
    }

    public boolean isUnanswered() {
        return chosen().isEmpty();
    }

    public int length() {
        return reason.length();
    }

    public int longest() {
        return PromiseAnswers.LONGEST_REASON;
    }

    public List<PromiseResult> choices() {
        return List.of(PromiseResult.values());
    }
}
