package fi.luukku.assessment.process;

import fi.luukku.assessment.AssessmentClock;
import fi.luukku.assessment.AssessmentSending.Sent;
import fi.luukku.deadline.Iso;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the model goes on with; {@code missing} is null when the request is whole, the dates are null until it was sent. */
public record AssessmentAnswer(
        @Nullable String missing,
        String assessmentRequestDueAt,
        @Nullable String assessmentStartBy,
        @Nullable String assessmentDoneBy,
        @Nullable String assessmentRemindAt,
        @Nullable String assessmentClockAt,
        @Nullable String assessmentCheckDueAt) {

    static AssessmentAnswer of(Sent sent) {
        AssessmentClock clock = sent.clock();
        return new AssessmentAnswer(
                sent.missing(),
                Iso.of(sent.writeBy()),
                of(clock, one -> one.startBy().toString()),
                of(clock, one -> one.doneBy().toString()),
                of(clock, one -> Iso.of(one.remindAt())),
                of(clock, one -> Iso.of(one.clockAt())),
                of(clock, one -> Iso.of(one.checkDueAt())));
    }

    private static @Nullable String of(@Nullable AssessmentClock clock, Function<AssessmentClock, String> date) {
        return Optional.ofNullable(clock).map(date).orElse(null);
    }
}
