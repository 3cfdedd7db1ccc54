package fi.luukku.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be missing from a card when a task is completed: the code the model knows it by, the part of the card where it
 * belongs, and what a worker reads there.
 */
public enum MissingThing {
    CONTACT_OUTCOME("contact", "nobody had chosen what was agreed. Choose it in the task"),
    CONTACT_NOTES("contact", "what was said was not written down. Write it here"),
    CHILD("people", "the card did not tell about which child the call was. Add the child here"),
    CHILD_BIRTH_DATE("people", "the child’s date of birth was missing. Write it here"),
    PARENT("people", "no parent was on the card. Add a parent here, and how to reach them"),
    CONSENT_DECISION("consent", "nobody had chosen what the parents decided. Choose it in the task"),
    CONSENT_GIVER("consent", "the card did not tell which guardian decided. Choose them here"),
    CONSENT_UNTIL(
            "consent",
            "the last day of the consent was missing, had passed or was more than a year away. Choose another in the task"),
    CONSULTATION_STAFF(
            "contact",
            "a consultation is for staff, and the caller is one of the family. Mend who they are, or choose another"
                    + " outcome in the task"),
    CONSULTATION_ABOUT("contact", "nobody had chosen whom the consultation was about. Choose it in the task"),
    CONSENT_TOPICS("consent", "nobody had chosen what the parents agreed to. Choose it in the task"),
    HAND_OVER_RECEIVER("handover", "the card did not tell who takes the family over. Choose a receiver here"),
    HAND_OVER_ADDRESS(
            "handover", "the receiver had no e-mail address. Write it here, or ring them and write down who confirmed"),
    HAND_OVER_TOLD("handover", "the card did not tell what the receiver is to know. Write it here"),
    HAND_OVER_AGREEMENT(
            "handover", "the card did not tell that the family agrees to what is told. Ask them, and tick it here"),
    HAND_OVER_CHECK("handover", "nobody had chosen what came of the check. Choose it in the task"),
    HAND_OVER_CONFIRMED("handover", "the card did not tell who confirmed. Write it here, or choose another receiver"),
    NOTIFICATION_RECEIVER("childwelfare", "the card did not tell to whom the notification was sent. Write it here"),
    NOTIFICATION_MANNER(
            "childwelfare",
            "the card did not tell whether the notification was made alone or jointly with the family. Choose it here"),
    NOTIFICATION_TOLD("childwelfare", "the card did not tell whether the family knows, or why not. Write it here"),
    NOTIFICATION_SENT("childwelfare", "the card did not tell when and how the notification was sent. Write it here"),
    FAMILY_GOES_ON("childwelfare", "nobody had chosen whether the family goes on with us. Choose it in the task"),
    PARTICIPANT_ROLES("people", "nobody had been chosen to be invited. Choose them in the task"),
    PARTICIPANT_PERSON(
            "people",
            "somebody who was chosen was not on the card, or the family had not agreed to invite them. Add them here and tick"
                    + " that the family agrees, or leave them out in the task"),
    PARTICIPANT_ADDRESS("people", "somebody invited could not be reached. Write their e-mail address here"),
    AGREED_TIME("meeting", "the time was missing or had passed. Choose a coming one in the task"),
    TIME_KEPT("meeting", "nobody had chosen whether the meeting keeps its time. Choose it in the task"),
    REPLACEMENT(
            "meeting",
            "the card did not tell what was agreed about somebody who cannot come. Write here who comes instead, or that you go"
                    + " on without"),
    INTERPRETER_OUTCOME("meeting", "nobody had chosen whether the interpreter is confirmed. Choose it in the task"),
    INTERPRETER_CONFIRMED(
            "meeting", "an interpreter who is needed was not confirmed on the card. Write here who it is"),
    MEETING_HELD("meeting", "nobody had chosen whether the meeting was held. Choose it in the task"),
    MEETING_NOTES("meeting", "what was said in the meeting was not written down. Write it here"),
    PROMISES("promises", "no promise was on the card. Write here who promised what by when"),
    FOLLOW_UP_OUTCOME("meeting", "nobody had chosen what the follow-up showed. Choose it in the task"),
    PROMISE_RESULTS("promises", "the card did not tell what became of every promise. Write it here"),
    GOALS_LOOKED_AT("goals", "the card did not tell how near each goal is now. Ask the family and write it here"),
    ASSESSMENT_WHY("assessment", "the request does not tell why more support is needed. Write it here"),
    ASSESSMENT_AGREED(
            "assessment",
            "the card did not tell that the family wants the request to be sent. Ask them and tick it here, or choose in the"
                    + " task that they do not want it"),
    ASSESSMENT_RECEIVER(
            "assessment", "the office that receives the request or its e-mail was missing. Write them here"),
    OUTCOME("feedback", "nobody had chosen how the case ends. Choose it in the task");

    private final String part;
    private final String words;

    MissingThing(String part, String words) {
        this.part = part;
        this.words = words;
    }

    static Optional<MissingThing> ofCode(String code) {
        return Arrays.stream(values())
                .filter(thing -> thing.code().equals(code))
                .findFirst();
    }

    /** As the model knows it: {@code contact-notes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The id of the card's section. */
    String part() {
        return part;
    }

    /** Told in the past: it stays on the card, also when it is mended, until the task is completed again. */
    String sentence() {
        return "The task came back: " + words + ", then complete the task again.";
    }
}
