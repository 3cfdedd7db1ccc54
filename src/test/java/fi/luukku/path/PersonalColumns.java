package fi.luukku.path;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The columns that may hold what a family tells. A new column of words or days is one of them until it is named here with
 * the reason why it holds none.
 */
record PersonalColumns(JdbcClient jdbc) {

    private static final String CODE = "a code";
    private static final String REFERENCE = "a reference or a key";
    private static final String LOGIN = "a worker's login";
    private static final String STAFF = "a worker's, from the configuration";
    private static final String DAY = "a day the process reckons with";

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("flyway_schema_history.*", "the database's own"),
            Map.entry("scheduled_tasks.*", REFERENCE),
            Map.entry("outgoing.*", REFERENCE),
            Map.entry("access_link.*", REFERENCE),
            Map.entry("access_log.*", "who did what to which case"),
            Map.entry("access_log_head.*", REFERENCE),
            Map.entry("search_key.*", "made from names, numbers and days, which are looked for where they stand"),
            Map.entry("case_join.*", REFERENCE),
            Map.entry("different_family.*", REFERENCE),
            Map.entry("case_start.*", REFERENCE),
            Map.entry("missing_thing.*", CODE),
            Map.entry("directory_unit.*", "a service's, from its file"),
            Map.entry("directory_contact_person.*", "a worker's, from the directory's file"),
            Map.entry("directory_import.*", LOGIN),
            Map.entry("digest.*", STAFF),
            Map.entry("form_stamp_key.*", "the key that stamps the contact page"),
            Map.entry("consent_grant.*", CODE),
            Map.entry("consent_request.*", CODE),
            Map.entry("consent_request_line.*", CODE),
            Map.entry("consent.withdrawn_by", CODE),
            Map.entry("consent_past.withdrawn_by", CODE),
            Map.entry("broken_glass.reference", REFERENCE),
            Map.entry("broken_glass.login", LOGIN),
            Map.entry("broken_glass.who", STAFF),
            Map.entry("case_past.reference", REFERENCE),
            Map.entry("case_past.outcome", CODE),
            Map.entry("case_past.reason", CODE),
            Map.entry("case_past.ended_by", STAFF),
            Map.entry("case_past.caller_role", CODE),
            Map.entry("case_past.taken_by", STAFF),
            Map.entry("consent_past.reference", REFERENCE),
            Map.entry("consent_past.decision", CODE),
            Map.entry("consent_past.channel", CODE),
            Map.entry("consent_past.topics", CODE),
            Map.entry("consent_past.valid_until", DAY),
            Map.entry("person.reach_by", CODE),
            Map.entry("goal.case_reference", REFERENCE),
            Map.entry("goal.status", CODE),
            Map.entry("goal.ended_on", DAY),
            Map.entry("service_in_use.case_reference", REFERENCE),
            Map.entry("service_in_use.kind", CODE),
            Map.entry("service_in_use.decision", CODE),
            Map.entry("service_in_use.decided_on", DAY),
            Map.entry("service_in_use.offered_on", DAY),
            Map.entry("service_in_use.result", CODE),
            Map.entry("goal_look.case_reference", REFERENCE),
            Map.entry("goal_look.meeting_reference", REFERENCE),
            Map.entry("family_summary.reference", REFERENCE),
            Map.entry("draft.login", LOGIN),
            Map.entry("draft.reference", REFERENCE),
            Map.entry("draft.form", CODE),
            Map.entry("case_number.*", CODE),
            Map.entry("case_event.*", CODE),
            Map.entry("reserved_time.*", STAFF),
            Map.entry("reserved_seat.*", CODE),
            Map.entry("meeting_day.*", LOGIN),
            Map.entry("feedback_round.*", REFERENCE),
            Map.entry("support_case.reference", REFERENCE),
            Map.entry("support_case.area_code", CODE),
            Map.entry("support_case.status", CODE),
            Map.entry("support_case.change_codes", CODE),
            Map.entry("support_case.outcome", CODE),
            Map.entry("support_case.contact_outcome", CODE),
            Map.entry("support_case.consultation_about", CODE),
            Map.entry("support_case.own_worker_role", CODE),
            Map.entry("support_case.pair_worker_role", CODE),
            Map.entry("support_case.pair_worker_name", STAFF),
            Map.entry("support_case.pair_worker_email", STAFF),
            Map.entry("support_case.pair_worker_phone", STAFF),
            Map.entry("support_case.own_worker_name", STAFF),
            Map.entry("support_case.own_worker_email", STAFF),
            Map.entry("support_case.own_worker_phone", STAFF),
            Map.entry("contact.reference", REFERENCE),
            Map.entry("contact_key.*", "hashes"),
            Map.entry("sent_contact.reference", REFERENCE),
            Map.entry("sent_contact.way", CODE),
            Map.entry("sent_contact.language", CODE),
            Map.entry("sent_contact.reach_by", CODE),
            Map.entry("sent_contact.change_codes", CODE),
            Map.entry("contact.caller_role", CODE),
            Map.entry("contact.taken_by", LOGIN),
            Map.entry("person.reference", REFERENCE),
            Map.entry("person.role", CODE),
            Map.entry("person.language", CODE),
            Map.entry("child_welfare_notification.reference", REFERENCE),
            Map.entry("child_welfare_notification.case_reference", REFERENCE),
            Map.entry("child_welfare_notification.raised_by", STAFF),
            Map.entry("child_welfare_notification.manner", CODE),
            Map.entry("child_welfare_notification.unit_code", CODE),
            Map.entry("child_welfare_notification.sent_by", CODE),
            Map.entry("hand_over.reference", REFERENCE),
            Map.entry("hand_over.case_reference", REFERENCE),
            Map.entry("hand_over.unit_code", CODE),
            Map.entry("hand_over.language", CODE),
            Map.entry("hand_over.status", CODE),
            Map.entry("consent.reference", REFERENCE),
            Map.entry("consent.decision", CODE),
            Map.entry("consent.channel", CODE),
            Map.entry("consent.topics", CODE),
            Map.entry("consent.valid_until", DAY),
            Map.entry("letter.letter_key", REFERENCE),
            Map.entry("letter.case_reference", REFERENCE),
            Map.entry("letter.kind", CODE),
            Map.entry("letter.language", CODE),
            Map.entry("letter.status", CODE),
            Map.entry("letter.channel", CODE),
            Map.entry("letter.status_code", CODE),
            Map.entry("letter.handover_id", REFERENCE),
            Map.entry("letter.gateway_id", REFERENCE),
            Map.entry("letter.text_message", "the same for every family, and a link"),
            Map.entry("letter.subject", "the same for every family"),
            Map.entry("meeting.reference", REFERENCE),
            Map.entry("meeting.case_reference", REFERENCE),
            Map.entry("meeting.area_code", CODE),
            Map.entry("meeting.kind", CODE),
            Map.entry("meeting.place", CODE),
            Map.entry("meeting.status", CODE),
            Map.entry("meeting.outcome", CODE),
            Map.entry("meeting.room", "a room's name, from the configuration"),
            Map.entry("meeting.not_before", DAY),
            Map.entry("meeting.part_of_day", CODE),
            Map.entry("meeting_participant.meeting_reference", REFERENCE),
            Map.entry("meeting_participant.role", CODE),
            Map.entry("invitation.reference", REFERENCE),
            Map.entry("invitation.meeting_reference", REFERENCE),
            Map.entry("invitation.role", CODE),
            Map.entry("invitation.answer", CODE),
            Map.entry("invitation.answered_by", CODE),
            Map.entry("invitation.settled", CODE),
            Map.entry("moved_from.meeting_reference", REFERENCE),
            Map.entry("meeting_interpreter.meeting_reference", REFERENCE),
            Map.entry("meeting_interpreter.state", CODE),
            Map.entry("meeting_record.meeting_reference", REFERENCE),
            Map.entry("meeting_present.*", REFERENCE),
            Map.entry("plan.meeting_reference", REFERENCE),
            Map.entry("plan.case_reference", REFERENCE),
            Map.entry("plan.agreed_on", DAY),
            Map.entry("plan.follow_up_on", DAY),
            Map.entry("promise.reference", REFERENCE),
            Map.entry("promise.case_reference", REFERENCE),
            Map.entry("promise.meeting_reference", REFERENCE),
            Map.entry("promise.owner_role", CODE),
            Map.entry("promise.due_on", DAY),
            Map.entry("promise.status", CODE),
            Map.entry("promise.result", CODE),
            Map.entry("promise.settled_on", DAY),
            Map.entry("assessment_request.case_reference", REFERENCE),
            Map.entry("assessment_request.status", CODE),
            Map.entry("assessment_request.told_by", CODE),
            Map.entry("assessment_request.receiver_language", CODE),
            Map.entry("assessment_request.receiver_name", STAFF),
            Map.entry("assessment_request.receiver_email", STAFF),
            Map.entry("assessment_request.taken_over_by", STAFF),
            Map.entry("assessment_request.arrived_on", DAY),
            Map.entry("assessment_request.start_by", DAY),
            Map.entry("assessment_request.done_by", DAY),
            Map.entry("assessment_request.starts_on", DAY),
            Map.entry("feedback_answer.case_reference", REFERENCE),
            Map.entry("feedback_answer.form", CODE),
            Map.entry("feedback_answer.language", CODE),
            Map.entry("family_verdict.*", CODE),
            Map.entry("feedback_service.effect", CODE),
            Map.entry("feedback_answer.face_helped", CODE),
            Map.entry("feedback_answer.face_heard", CODE),
            Map.entry("feedback_answer.face", CODE));

    /** Those without a mark in any row. */
    Set<String> without(List<String> needles) {
        Set<String> without = new TreeSet<>();
        for (String column : personal()) {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(column.indexOf('.') + 1);
            boolean marked = needles.stream()
                    .anyMatch(needle -> jdbc.sql(
                                    "select exists (select 1 from \"%s\" where position(? in \"%s\"::text) > 0)"
                                            .formatted(table, name))
                            .param(needle)
                            .query(Boolean.class)
                            .single());
            if (!marked) {
                without.add(column);
            }
        }
        return without;
    }

    /** What is named here as holding nothing of a family, and is not there any more. */
    Set<String> namedInVain() {
        Set<String> named = new HashSet<>(OTHERS.keySet());
        named.removeIf(name -> columns().stream().anyMatch(column -> covers(name, column)));
        return named;
    }

    private List<String> personal() {
        return columns().stream()
                .filter(column -> OTHERS.keySet().stream().noneMatch(name -> covers(name, column)))
                .toList();
    }

    private static boolean covers(String name, String column) {
        return name.equals(column) || (name.endsWith(".*") && column.startsWith(name.substring(0, name.length() - 1)));
    }

    /** Every column that can hold words or a day. */
    private List<String> columns() {
        return jdbc.sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = 'public' and data_type in ('text', 'character varying', 'character',"
                        + " 'date', 'json', 'jsonb', 'bytea', 'ARRAY', 'USER-DEFINED') order by 1")
                .query(String.class)
                .list();
    }
}
