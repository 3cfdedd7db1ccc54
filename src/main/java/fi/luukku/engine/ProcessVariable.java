package fi.luukku.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every variable that Luukku may hand to the engine, with its type. There is none for a name, an address of a person or a
 * free text, and none may be added: the engine knows the case, never the family.
 */
public enum ProcessVariable {
    AREA_CODE("areaCode", VariableType.CODE),
    CALLER_ROLE("callerRole", VariableType.CODE),
    CASE_REFERENCE("caseReference", VariableType.REFERENCE),
    START_KEY("startKey", VariableType.REFERENCE),
    CASE_CARD_URL("caseCardUrl", VariableType.ADDRESS),
    CONTACT_DUE_AT("contactDueAt", VariableType.MOMENT),
    CONTACT_PRIORITY("contactPriority", VariableType.COUNT),
    CHANGE_CODES("changeCodes", VariableType.CODES),
    MISSING("missing", VariableType.CODE),
    CHILD_AGE_GROUP("childAgeGroup", VariableType.CODE),
    CONSENT_DUE_AT("consentDueAt", VariableType.MOMENT),
    CONSENT_GIVEN_UP_AT("consentGivenUpAt", VariableType.MOMENT),
    CONSENT_DECISION("consentDecision", VariableType.CODE),
    NOTIFICATION_REFERENCE("notificationReference", VariableType.REFERENCE),
    NOTIFICATION_DUE_AT("notificationDueAt", VariableType.MOMENT),
    HAND_OVER_REFERENCE("handOverReference", VariableType.REFERENCE),
    HAND_OVER_REMINDER_AT("handOverReminderAt", VariableType.MOMENT),
    HAND_OVER_UNTIL_AT("handOverUntilAt", VariableType.MOMENT),
    HAND_OVER_CHECK_DUE_AT("handOverCheckDueAt", VariableType.MOMENT),
    PARTICIPANTS_DUE_AT("participantsDueAt", VariableType.MOMENT),
    MEETING_REFERENCE("meetingReference", VariableType.REFERENCE),
    INTERPRETER_NEEDED("interpreterNeeded", VariableType.BOOLEAN),
    INTERPRETER_DUE_AT("interpreterDueAt", VariableType.MOMENT),
    INTERPRETER_MISSING("interpreterMissing", VariableType.BOOLEAN),
    DECLINE_STANDS("declineStands", VariableType.BOOLEAN),
    REPLACEMENT_DUE_AT("replacementDueAt", VariableType.MOMENT),
    TIME_DUE_AT("timeDueAt", VariableType.MOMENT),
    TIME_FOUND("timeFound", VariableType.BOOLEAN),
    MEETING_STARTS_AT("meetingStartsAt", VariableType.MOMENT),
    REMINDER_AT("reminderAt", VariableType.MOMENT),
    MEETING_RECORD_DUE_AT("meetingRecordDueAt", VariableType.MOMENT),
    PROMISES("promises", VariableType.MOMENTS_BY_REFERENCE),
    PROMISE_REFERENCE("promiseReference", VariableType.REFERENCE),
    ASK_AT("askAt", VariableType.MOMENT),
    ANSWERS_BY("answersBy", VariableType.MOMENT),
    FOLLOW_UP_ON("followUpOn", VariableType.DATE),
    ASSESSMENT_REQUEST_DUE_AT("assessmentRequestDueAt", VariableType.MOMENT),
    ASSESSMENT_START_BY("assessmentStartBy", VariableType.DATE),
    ASSESSMENT_DONE_BY("assessmentDoneBy", VariableType.DATE),
    ASSESSMENT_REMIND_AT("assessmentRemindAt", VariableType.MOMENT),
    ASSESSMENT_CLOCK_AT("assessmentClockAt", VariableType.MOMENT),
    ASSESSMENT_CHECK_DUE_AT("assessmentCheckDueAt", VariableType.MOMENT),
    FEEDBACK_REMINDER_AT("feedbackReminderAt", VariableType.MOMENT),
    FEEDBACK_UNTIL_AT("feedbackUntilAt", VariableType.MOMENT),
    CLOSURE_DUE_AT("closureDueAt", VariableType.MOMENT);

    private static final Map<String, ProcessVariable> BY_NAME = Collections.unmodifiableMap(
            Arrays.stream(values()).collect(Collectors.toMap(ProcessVariable::variable, Function.identity())));

    private final String variable;
    private final VariableType type;

    ProcessVariable(String variable, VariableType type) {
        this.variable = variable;
        this.type = type;
    }

    /** Its name in the models, {@code caseReference}. */
    public String variable() {
        return variable;
    }

    public VariableType type() {
        return type;
    }

    /**
     * Looks at what is about to be handed to the engine; null is a value of every type.
     *
     * @throws IllegalArgumentException when it must not be; the message never holds the value
     */
    public static void check(String variable, @Nullable Object value) {
        ProcessVariable known = BY_NAME.get(variable);
        if (known == null) {
            throw new IllegalArgumentException("The engine may not know a variable " + variable);
        }
        if (value != null && !known.type.holds(value)) {
            throw new IllegalArgumentException(
                    "The variable %s is a %s, and what it was given is none".formatted(variable, known.type.inWords()));
        }
    }
}
