package fi.luukku.casefile;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of a case, by the contract's codes. */
public enum Outcome {
    GOALS_REACHED("goals-reached", "the family's goals were reached", CaseStatus.CONSENTED),
    PARTLY_REACHED("partly-reached", "the family's goals were partly reached", CaseStatus.CONSENTED),
    CONTINUES_ELSEWHERE("continues-elsewhere", "support continues elsewhere", CaseStatus.CONSENTED),
    /** Another organisation has taken over the assessment of what the family needs. */
    STRONGER_SUPPORT(
            "stronger-support", "it went on to stronger support", CaseStatus.CONSENTED, CaseStatus.CONTACT_RECORDED),
    MOVED_AWAY("moved-away", "the family moved away", CaseStatus.CONSENTED),
    NO_LONGER_WANTED("no-longer-wanted", "the family did not want to go on", CaseStatus.CONSENTED),
    ADVICE_GIVEN("advice-given", "advice was given", CaseStatus.CONTACT_RECORDED),
    CONSULTATION_GIVEN("consultation-given", "a consultation was given", CaseStatus.CONTACT_RECORDED),
    HANDED_OVER("handed-over", "another service goes on with the family", CaseStatus.CONTACT_RECORDED),
    /** Also when the parents agreed by a link while the notification was being made, and the family does not go on. */
    NOTIFICATION_MADE(
            "notification-made",
            "child welfare goes on with the family",
            CaseStatus.CONTACT_RECORDED,
            CaseStatus.CONSENTED),
    CONSENT_DECLINED("consent-declined", "the parents did not want this", CaseStatus.CONTACT_RECORDED),
    NOT_REACHED("not-reached", "the parents were not reached", CaseStatus.CONTACT_RECORDED),
    /** At any moment; see {@link CaseSteps#closeAsWithdrawn}. */
    CONSENT_WITHDRAWN("consent-withdrawn", "the family took its consent back", CaseStatus.CONSENTED),
    /** It goes on as part of another case of the same family; see {@link CaseJoining}. */
    JOINED("joined", "it goes on in another case", CaseStatus.OPENED);

    private final String code;
    private final String inWords;
    private final Set<CaseStatus> from;

    Outcome(String code, String inWords, CaseStatus... from) {
        this.code = code;
        this.inWords = inWords;
        this.from = Set.of(from);
    }

    /** The outcome with that code; empty when there is none. */
    public static Optional<Outcome> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    public String inWords() {
        return inWords;
    }

    /** Whether nothing of a family is kept after it (O2). */
    public boolean leavesNoFile() {
        return this == ADVICE_GIVEN || this == CONSULTATION_GIVEN;
    }

    /** Whether a case of that status can be closed with this outcome. */
    boolean fits(CaseStatus status) {
        return from.contains(status);
    }
}
