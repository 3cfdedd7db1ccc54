package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
class FamilyExportIT {

    /** Tables with a case's reference that hold nothing of a family; each with its reason. */
    /**
     * Search keys are made from the names, dates and numbers that the other tables hold; a contact's key is a hash of what a
     * form or another system chose, so that it is not taken twice.
     */
    private static final Set<String> NOTHING_OF_A_FAMILY = Set.of("search_key", "contact_key");

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    List<FamilyData> features;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyTextOfEveryTableIsInBothFilesAndNothingOfAnotherFamily() throws Exception {
        CaseReference reference = someCase.opened();
        CaseReference other = someCase.opened();
        List<String> marks = fill(reference, "Oma");
        fill(other, "Muu");

        Map<String, String> files = export(reference, "sv");

        String page = files.get(reference + ".html");
        String json = files.get(reference + ".json");
        assertThat(json).contains(marks).doesNotContain("Muu<").doesNotContain(other.value());
        assertThat(page)
                .contains(marks.stream()
                        .filter(mark -> !mark.contains("kalenteri"))
                        .map(mark -> mark.replace("<", "&lt;"))
                        .toList())
                .doesNotContain("Muu&lt;")
                .doesNotContain("Oma<")
                .contains("lang=\"sv\"", "Vad som sades", "Löften");
        JsonNode tables = JsonMapper.shared().readTree(json);
        assertThat(names())
                .allSatisfy(name -> assertThat(tables.get(name)).as(name).isNotEmpty());
    }

    @Test
    void nothingShowsANotificationThatTheFamilyMustNotKnowOf() throws Exception {
        CaseReference reference = someCase.written();
        plantNotification(reference, null);

        assertThat(String.join("\n", export(reference, "fi").values()))
                .contains("Anna Esimerkki", "closed-notification-made")
                .doesNotContain(
                        "Salaisuus",
                        "concern",
                        "childwelfare",
                        "make-notification",
                        "notification-told",
                        "notification-written",
                        "\"notification-made\"",
                        "\"notification\"",
                        "notify-child-welfare",
                        "notification-sent");
    }

    @Test
    void aFamilyThatKnowsOfItsNotificationGetsItAllButNotAConcernThatIsBeingWritten() throws Exception {
        CaseReference reference = someCase.written();
        plantNotification(reference, true);

        assertThat(export(reference, "fi").get(reference + ".json"))
                .contains(
                        "Salaisuus huoli",
                        "Salaisuus ilmoitus",
                        "Salaisuus myöhässä",
                        "make-notification",
                        "\"concern-raised\"",
                        "\"notification-made\"",
                        "\"notification\"",
                        "\"childwelfare\"",
                        "notify-child-welfare")
                .doesNotContain("Salaisuus luonnos", "notification-sent");
    }

    /** A notification, and each trace of it elsewhere. */
    private void plantNotification(CaseReference reference, Boolean told) {
        String ref = reference.value();
        run(
                "insert into child_welfare_notification (reference, case_reference, number, opened_at, reason, urgent,"
                        + " family_told, moved, version) values (?, ?, 1, now(), 'Salaisuus huoli', false, ?::boolean, false, 0)",
                ref + "-N1",
                ref,
                told == null ? null : told.toString());
        String draft =
                "insert into draft (login, reference, form, fields, saved_at) values ('duty', ?, ?, 'Salaisuus ' || ?, now())";
        run(draft, ref, "concern", "luonnos");
        run(draft, ref, "childwelfare-1", "ilmoitus");
        run(
                "insert into missing_thing (reference, task, code, since)"
                        + " values (?, 'make-notification', 'notification-told', now())",
                ref);
        for (String what : List.of(
                "concern-raised",
                "notification-opened",
                "notification-written",
                "notification-made",
                "closed-notification-made")) {
            run("insert into case_event (reference, at, what, who) values (?, now(), ?, 'x')", ref, what);
        }
        for (String what : List.of("notification", "childwelfare", "notify-child-welfare")) {
            run(
                    "insert into access_log (at, who, name, action, case_reference, what)"
                            + " values (now(), 'x', 'x', 'CHANGED', ?, ?)",
                    ref,
                    what);
        }
        for (String kind : List.of("overdue", "notification-sent")) {
            run(
                    "insert into letter (letter_key, case_reference, kind, language, recipient, address, subject, body,"
                            + " status, created_at) values (?, ?, ?, 'FI', 'x', 'x', 'x', 'Salaisuus myöhässä', 'SENT', now())",
                    ref + "/" + kind,
                    ref,
                    kind);
        }
    }

    @Test
    void theExportIsLoggedBeforeItLeavesAndNamesNobody() throws Exception {
        CaseReference reference = someCase.written();

        web.perform(get("/cases/" + reference + "/export")
                        .with(user("coordinator").roles("COORDINATOR")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"" + reference + ".zip\""))
                .andExpect(header().string("Cache-Control", "no-store"));

        assertThat(database.sql("select who from access_log where case_reference = ? and action = 'EXPORTED'")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("coordinator");
        assertThat(JsonMapper.shared()
                        .readTree(export(reference, "fi").get(reference + ".json"))
                        .get("access_log")
                        .toString())
                .contains("EXPORTED");
    }

    @Test
    void everyTableThatTellsOfACaseHasItsPart() {
        Set<String> withoutPart = tablesOfCases(database);
        withoutPart.removeAll(names());
        withoutPart.removeAll(NOTHING_OF_A_FAMILY);

        assertThat(withoutPart).as("tables that no FamilyData names").isEmpty();
    }

    @Test
    void aTableThatSomebodyForgetsIsFound() {
        Set<String> found = transaction.execute(status -> {
            database.sql("create temporary table forgotten (id int primary key, case_reference text)")
                    .update();
            database.sql("create temporary table forgotten_child (parent int references forgotten (id))")
                    .update();
            status.setRollbackOnly();
            return tablesOfCases(database);
        });

        assertThat(found).contains("forgotten", "forgotten_child", "meeting_present", "person");
    }

    /** Those with a reference of a case in a column, and those that refer to such a table. */
    private static Set<String> tablesOfCases(JdbcClient database) {
        return new TreeSet<>(database.sql("""
                        with recursive telling (oid) as (
                            select attrelid from pg_attribute join pg_class on pg_class.oid = attrelid
                            where relkind = 'r' and (attname like '%case_reference' or relname = 'support_case')
                            union
                            select conrelid from pg_constraint join telling on telling.oid = confrelid where contype = 'f'
                        )
                        select relname from telling join pg_class using (oid)
                        """).query(String.class).list());
    }

    private Set<String> names() {
        return features.stream()
                .flatMap(feature -> feature.tables().stream())
                .map(FamilyTable::name)
                .collect(Collectors.toSet());
    }

    private Map<String, String> export(CaseReference reference, String language) throws Exception {
        byte[] content = web.perform(get("/cases/" + reference + "/export")
                        .param("lang", language)
                        .with(user("coordinator").roles("COORDINATOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        Map<String, String> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Puts a row with texts of its own into every table; answers the texts. */
    private List<String> fill(CaseReference reference, String family) {
        var marks = new Marks(family);
        String ref = reference.value();
        String meeting = ref + "-M1";
        run(
                "update support_case set own_worker_role = 'school-nurse', own_worker_name = ?, own_worker_email = ?,"
                        + " own_worker_phone = ?, pair_worker_role = 'counsellor', pair_worker_name = ?,"
                        + " pair_worker_email = ?, pair_worker_phone = ? where reference = ?",
                marks.next("omatyöntekijä"),
                marks.next("posti"),
                marks.next("puh"),
                marks.next("työpari"),
                marks.next("posti"),
                marks.next("puh"),
                ref);
        run(
                "update contact set caller_name = ?, caller_phone = ?, notes = ?, taken_by = ? where reference = ?",
                marks.next("soittaja"),
                marks.next("puhelin"),
                marks.next("puhuttu"),
                marks.next("kirjaaja"),
                ref);
        run(
                "insert into sent_contact (reference, way, language, interpreter_language, email, reach_by, reach_note,"
                        + " change_codes, words, urgent, sent_at, call_back_at)"
                        + " values (?, 'page', 'FI', ?, ?, 'phone', ?, 'divorce', ?, false, now(), now())",
                ref,
                marks.next("tulkki"),
                marks.next("kirjoittaja"),
                marks.next("milloin"),
                marks.next("kirjoitettu"));
        run(
                "insert into person (reference, form_id, role, name, email, phone, language, guardian, family_agrees, version)"
                        + " values (?, ?, 'parent', ?, ?, ?, 'FI', true, true, 0)",
                ref,
                UUID.randomUUID(),
                marks.next("nimi"),
                marks.next("sähköposti"),
                marks.next("numero"));
        long person = database.sql("select max(id) from person where reference = ?")
                .param(ref)
                .query(Long.class)
                .single();
        run(
                "insert into child_welfare_notification (reference, case_reference, number, opened_at, raised_by, reason,"
                        + " urgent, family_told, receiver_name, receiver_email, moved, version)"
                        + " values (?, ?, 1, now(), ?, ?, false, true, ?, ?, false, 0)",
                ref + "-N1",
                ref,
                marks.next("nostaja"),
                marks.next("huoli"),
                marks.next("lastensuojelu"),
                marks.next("lastensuojelun"));
        run(
                "insert into hand_over (reference, case_reference, number, receiver_name, receiver_email, language, told,"
                        + " family_agrees, status, answered_at, answer, answered_by, by_phone, version)"
                        + " values (?, ?, 1, ?, ?, 'FI', ?, true, 'DECLINED', now(), ?, ?, false, 0)",
                ref + "-H1",
                ref,
                marks.next("vastaanottaja"),
                marks.next("vastaanottajan"),
                marks.next("kerrottu"),
                marks.next("miksei"),
                marks.next("vastaaja"));
        run(
                "insert into consent (reference, giver_id, notes, version) values (?, ?, ?, 0)",
                ref,
                person,
                marks.next("suostumus"));
        run(
                "insert into consent_past (reference, giver_id, notes, topics, ended_at) values (?, ?, ?, '', now())",
                ref,
                person,
                marks.next("entinen"));
        run(
                "insert into consent_grant (reference, area_code, form_id, person_id, topics, valid_until, given_at,"
                        + " written_by) values (?, 'KAA', gen_random_uuid(), ?, 'home', '2099-01-01', now(), ?)",
                ref,
                person,
                marks.next("kirjaaja"));
        run(
                "insert into consent_request (reference, round, form_id, person_id, topics, valid_until, asked_at, asked_by,"
                        + " open_until) values (?, 0, gen_random_uuid(), ?, 'home', '2099-01-01', now(), ?, now())",
                ref,
                person,
                marks.next("kysyjä"));
        run(
                "insert into consent_request_line (request_id, number, person_id)"
                        + " select id, 1, person_id from consent_request where reference = ?",
                ref);
        run(
                "insert into case_past (reference, number, outcome, closed_at, ended_at, ended_by, caller_role, caller_name,"
                        + " caller_phone, notes) values (?, 1, 'GOALS_REACHED', now(), now(), ?, 'teacher', ?, ?, ?)",
                ref,
                marks.next("lopettaja"),
                marks.next("silloin"),
                marks.next("silloinen"),
                marks.next("sanottu"));
        String third = someCase.opened().value();
        run(
                "insert into case_join (joined, surviving, joined_at, joined_by) values (?, ?, now(), ?)",
                ref,
                third,
                marks.next("yhdistäjä"));
        run(
                "insert into different_family (reference, other, said_at, said_by) values (?, ?, now(), ?)",
                ref,
                third,
                marks.next("erottaja"));
        run("insert into missing_thing (reference, task, code, since) values (?, 'take-contact', 'child', now())", ref);
        run("insert into family_summary (reference, text, version) values (?, ?, 0)", ref, marks.next("tiivistelmä"));
        run(
                "insert into draft (login, reference, form, fields, saved_at) values ('duty', ?, 'contact', ?, now())",
                ref,
                marks.next("luonnos"));
        run(
                "insert into broken_glass (reference, login, who, reason, broken_at, open_until)"
                        + " values (?, 'duty', ?, ?, now(), now() + interval '1 hour')",
                ref,
                marks.next("rikkoja"),
                marks.next("perustelu"));
        run(
                "insert into goal (case_reference, form_id, words, family, worker, leader, status, why, written_at,"
                        + " version) values (?, gen_random_uuid(), ?, true, true, false, 'OPEN', ?, now(), 0)",
                ref,
                marks.next("toive"),
                marks.next("miksi"));
        run(
                "insert into service_in_use (case_reference, form_id, kind, result_words, what, provider, version)"
                        + " values (?, gen_random_uuid(), 'PUBLIC', ?, ?, ?, 0)",
                ref,
                marks.next("mitä antoi"),
                marks.next("palvelu"),
                marks.next("tuottaja"));
        run(
                "insert into meeting (reference, case_reference, number, process_instance_key, area_code, kind, place, status,"
                        + " room) values (?, ?, 1, ?, 'KAA', 'FIRST', 'OFFICE', 'PLANNED', ?)",
                meeting,
                ref,
                EngineKeys.next(),
                marks.next("huone"));
        run(
                "insert into meeting_participant (meeting_reference, person_id, role) values (?, ?, 'parent')",
                meeting,
                person);
        run(
                "insert into invitation (reference, meeting_reference, number, person_id, role, address, sequence,"
                        + " invited_at, note) values (?, ?, 1, ?, 'parent', ?, 0, now(), ?)",
                meeting + "-I1",
                meeting,
                person,
                marks.next("kutsuttu"),
                marks.next("vastaus"));
        run(
                "insert into meeting_interpreter (meeting_reference, language, state, who, sequence, changed_at)"
                        + " values (?, ?, 'NEEDED', ?, 0, now())",
                meeting,
                marks.next("kieli"),
                marks.next("tulkki"));
        run("insert into moved_from (meeting_reference, starts_at) values (?, now())", meeting);
        run(
                "insert into reserved_time (area_code, starts_at, room, meeting_reference, host)"
                        + " values ('ZZZ', now(), ?, ?, ?)",
                marks.next("varattu"),
                meeting,
                marks.next("isäntä"));
        run(
                "insert into reserved_seat (area_code, starts_at, role, seat, meeting_reference)"
                        + " values (?, now(), 'school-nurse', 1, ?)",
                meeting,
                meeting);
        run(
                "insert into meeting_record (meeting_reference, home_strengths, home_worries, home_wishes, school_strengths,"
                        + " school_worries, school_wishes, leisure_strengths, leisure_worries, leisure_wishes, goal, home_help,"
                        + " school_help, leisure_help)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                meeting,
                marks.next("k1"),
                marks.next("k2"),
                marks.next("k3"),
                marks.next("p1"),
                marks.next("p2"),
                marks.next("p3"),
                marks.next("v1"),
                marks.next("v2"),
                marks.next("v3"),
                marks.next("tavoite"),
                marks.next("k4"),
                marks.next("p4"),
                marks.next("v4"));
        run("insert into meeting_present (meeting_reference, participant) values (?, 'own-worker')", meeting);
        run("insert into plan (meeting_reference, case_reference, opened_at) values (?, ?, now())", meeting, ref);
        run(
                "insert into goal_look (goal_id, case_reference, meeting_reference, nearness, words, looked_at, version)"
                        + " select id, case_reference, ?, 3, ?, now(), 0 from goal where case_reference = ?",
                meeting,
                marks.next("lähellä"),
                ref);
        run(
                "insert into promise (reference, case_reference, number, meeting_reference, form_id, owner_role, what, due_on,"
                        + " status, reason, written_at) values (?, ?, 1, ?, ?, 'teacher', ?, now(), 'OPEN', ?, now())",
                ref + "-P1",
                ref,
                meeting,
                UUID.randomUUID(),
                marks.next("lupaus"),
                marks.next("syy"));
        run(
                "insert into assessment_request (case_reference, status, why, wishes, receiver_name, receiver_email,"
                        + " taken_over_by, version) values (?, 'WRITTEN', ?, ?, ?, ?, ?, 0)",
                ref,
                marks.next("tarve"),
                marks.next("toivomus"),
                marks.next("virasto"),
                marks.next("viraston posti"),
                marks.next("vastaanottaja"));
        run(
                "insert into feedback_round (case_reference, asked_at, reminder_at, until_at, closure_due_at)"
                        + " values (?, now(), now(), now(), now())",
                ref);
        run(
                "insert into feedback_answer (case_reference, person_id, form, language, words)"
                        + " values (?, ?, 'PARENT', 'FI', ?)",
                ref,
                person,
                marks.next("sanat"));
        run(
                "insert into feedback_service (answer_id, position, service, effect, words)"
                        + " select id, 0, ?, 'NOTHING', ? from feedback_answer where case_reference = ?",
                marks.next("mikä palvelu"),
                marks.next("mitä muutti"),
                ref);
        run(
                "insert into family_verdict (process_instance_key, case_reference, verdict, said_at)"
                        + " values (?, ?, 'PARTLY', now())",
                EngineKeys.next(),
                ref);
        run(
                "insert into letter (letter_key, case_reference, kind, language, recipient, address, subject, body, calendar,"
                        + " status, created_at) values (?, ?, 'invitation', 'FI', ?, ?, ?, ?, ?, 'SENT', now())",
                ref + "/x",
                ref,
                marks.next("saaja"),
                marks.next("osoite"),
                marks.next("aihe"),
                marks.next("kirje"),
                marks.next("kalenteri"));
        run(
                "insert into case_event (reference, at, what, who) values (?, now(), 'contact-written', ?)",
                ref,
                marks.next("tekijä"));
        run(
                "insert into access_log (at, who, name, action, case_reference, what) values (now(), 'x', ?, 'VIEWED', ?, 'card')",
                marks.next("katsoja"),
                ref);
        return marks.all;
    }

    private void run(String sql, Object... values) {
        database.sql(sql).params(values).update();
    }

    /** Texts that stand nowhere else. */
    private static final class Marks {

        private final String family;
        private final List<String> all = new ArrayList<>();

        Marks(String family) {
            this.family = family;
        }

        String next(String what) {
            all.add(family + "<" + what);
            return all.getLast();
        }
    }
}
