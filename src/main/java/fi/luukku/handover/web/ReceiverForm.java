package fi.luukku.handover.web;

import fi.luukku.casefile.web.Typed;
import fi.luukku.handover.HandOverAnswers;
import java.util.List;

/** A receiver's answer as typed. */
record ReceiverForm(String answer, String who, String reason) {

    static final String TAKEN = "TAKEN";
    static final String REFUSED = "REFUSED";

    ReceiverForm {
        answer = Typed.text(answer);
        who = Typed.line(who);
        reason = Typed.text(reason);
    }

    static ReceiverForm empty() {
        return new ReceiverForm("", "", "");
    }

    public List<String> choices() {
        return List.of(TAKEN, REFUSED);
    }

    boolean isWhole() {
        return !isUnanswered() && !isNameless() && !isNameTooLong() && !isUnexplained() && !isTooLong();
    }

    boolean takes() {
        return answer.equals(TAKEN);
    }

    public boolean isUnanswered() {
        return !choices().contains(answer);
    }

    public boolean isNameless() {
        return who.isEmpty();
    }

    public boolean isNameTooLong() {
        return who.codePointCount(0, who.length()) > HandOverAnswers.LONGEST_NAME;
    }

    /** Whoever cannot take it says why: it helps to find who can. */
    public boolean isUnexplained() {
        return answer.equals(REFUSED) && reason.isEmpty();
    }

    public boolean isTooLong() {
        return length() > HandOverAnswers.LONGEST_REASON;
    }

    public int length() {
        return reason.codePointCount(0, reason.length());
    }

    public int longest() {
        return HandOverAnswers.LONGEST_REASON;
    }
}
