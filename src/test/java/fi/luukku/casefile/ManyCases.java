package fi.luukku.casefile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills an empty database with cases as years of work leave them: people, contacts, meetings, promises, letters, timeline.
 * Most are closed; a few family and first names are common and many are rare; a worker has some hundred cases.
 */
public final class ManyCases {

    private static final List<String> BEGINNINGS = List.of("Esimerkki", "Malli", "Koe", "Näyte", "Oletus", "Åben");
    private static final List<String> ENDINGS =
            List.of("", "nen", "lä", "mäki", "niemi", "ranta", "salmi", "järvi", "koski", "harju", "lampi", "saari");
    private static final List<String> FIRST_BEGINNINGS = List.of("Ai", "Ee", "Vil", "Wil", "Mat", "Ee", "Lii", "Os");
    private static final List<String> FIRST_ENDINGS =
            List.of("no", "la", "ma", "ti", "mi", "ka", "sa", "na", "va", "ri", "li", "nni");

    private ManyCases() {}

    public static List<String> lastNames() {
        return combined(BEGINNINGS, ENDINGS);
    }

    public static List<String> firstNames() {
        return combined(FIRST_BEGINNINGS, FIRST_ENDINGS);
    }

    public static String phone(int person) {
        return "040 %03d %04d".formatted(person / 10_000 % 1_000, person % 10_000);
    }

    /** All within one session, whose foreign keys are not checked row by row. */
    public static void fill(JdbcTemplate database, int cases) {
        names(database, "first_name", firstNames());
        names(database, "last_name", lastNames());
        for (String part : PARTS.split(";", -1)) {
            if (!part.isBlank()) {
                database.execute(part.replace(":cases", Integer.toString(cases))
                        .replace(":lasts", Integer.toString(lastNames().size()))
                        .replace(":firsts", Integer.toString(firstNames().size())));
            }
        }
    }

    private static void names(JdbcTemplate database, String table, List<String> names) {
        database.execute("create temporary table " + table + " (n int primary key, name text, sound text)");
        List<Object[]> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(new Object[] {
                rows.size(), name, NameSound.readings(name).getFirst().getFirst()
            });
        }
        database.batchUpdate("insert into " + table + " values (?, ?, ?)", rows);
    }

    private static List<String> combined(List<String> beginnings, List<String> endings) {
        return beginnings.stream()
                .flatMap(one -> endings.stream().map(other -> one + other))
                .distinct()
                .toList();
    }

    /** A family's name is i squared over its range: some are common. Children and parents of a case share it. */
    private static final String PARTS = """
            set session_replication_role = replica;
            set maintenance_work_mem = '128MB';
            create temporary table one as
              select i, (array['KAA','OUL','KES'])[1 + i % 3] || '-' || (2021 + i * 6 / (:cases + 1)) || '-' || lpad(i::text, greatest(4, length(i::text)), '0') as reference,
                     (array['KAA','OUL','KES'])[1 + i % 3] as area,
                     now() - interval '5 years' * (:cases - i) / :cases as opened,
                     case when i % 25 = 0 then 'OPENED' when i % 25 = 1 then 'CONTACT_RECORDED' when i % 25 = 2 then 'CONSENTED' else 'CLOSED' end as status,
                     (power((hashint4(i) & 65535) / 65536.0, 2) * :lasts)::int % :lasts as family
              from generate_series(1, :cases) i;
            insert into support_case (reference, process_instance_key, area_code, status, own_worker_role, own_worker_name,
                                      own_worker_email, own_worker_phone, opened_at, due_at, closed_at, outcome, version)
              select reference, i, area, status, 'school-nurse', 'Worker ' || i % greatest(1, :cases / 500), 'worker' || i % greatest(1, :cases / 500) || '@luukku.example', '08 000 0000',
                     opened, case when status in ('OPENED', 'CONTACT_RECORDED') then opened + interval '1 day' end,
                     case when status = 'CLOSED' then opened + interval '90 days' end, case when status = 'CLOSED' then 'GOALS_REACHED' end, 1
              from one;
            create temporary table somebody as
              select i * 3 + k as id, reference, k, (array['child', 'parent', 'teacher'])[k + 1] as role, f.name || ' ' || l.name as name,
                     f.sound as first, l.sound as last, (i * 3 + k) as number, date '2008-01-01' + (hashint4(i) & 4095) as born
              from one cross join generate_series(0, 2) k
              join last_name l on l.n = case when k = 2 then (hashint4(i * 7) & 65535) % :lasts else family end
              join first_name f on f.n = (power((hashint4(i * 3 + k) & 65535) / 65536.0, 2) * :firsts)::int % :firsts;
            insert into person (id, reference, form_id, role, name, birth_date, email, phone, language, guardian, family_agrees, version)
              select id, reference, gen_random_uuid(), role, name, case when k = 0 then born end,
                     case when k > 0 then 'person' || id || '@esimerkki.example' end,
                     case when k > 0 then '040 ' || lpad((number / 10000 % 1000)::text, 3, '0') || ' ' || lpad((number % 10000)::text, 4, '0') end,
                     'FI', k = 1, true, 1 from somebody;
            insert into search_key (reference, person_id, kind, key) select reference, id, 'NAME', first || ' ' || last from somebody;
            insert into search_key (reference, person_id, kind, key) select reference, id, 'NAME', last || ' ' || first from somebody;
            insert into search_key (reference, person_id, kind, key)
              select reference, id, case when k = 1 then 'PHONE' else 'WORK_PHONE' end,
                     '+35840' || lpad((number / 10000 % 1000)::text, 3, '0') || lpad((number % 10000)::text, 4, '0') from somebody where k > 0;
            insert into search_key (reference, person_id, kind, key)
              select reference, id, 'CHILD', least(first, last) || ' ' || greatest(first, last) || '/' || born from somebody where k = 0;
            insert into contact (reference, caller_role, caller_name, caller_phone, notes, taken_at, taken_by, version)
              select reference, 'teacher', name, '', repeat('Lapsi on ollut väsynyt. ', 20), now(), 'Päivi Päivystäjä', 1 from somebody where k = 2;
            insert into consent (reference, giver_id, notes, decision, channel, topics, valid_until, recorded_at, version)
              select reference, i * 3 + 1, 'Sovittu puhelimessa.', 'GIVEN', 'phone', 'home', current_date + 90, opened, 1 from one where i % 2 = 0;
            insert into case_event (id, reference, at, what, who)
              select i * 8 + k, reference, opened + k * interval '5 days', (array['opened', 'contact-written', 'person-added', 'contact-recorded', 'consent-given', 'meeting-held'])[k + 1], 'Päivi Päivystäjä'
              from one cross join generate_series(0, 5) k;
            insert into letter (id, letter_key, case_reference, kind, language, recipient, address, subject, body, status, created_at, sent_at)
              select i * 2 + k, reference || '/' || k, reference, 'invitation', 'FI', 'Anna Esimerkki', 'anna@esimerkki.example', 'Kutsu', repeat('Tervetuloa. ', 20), 'SENT', opened, opened
              from one cross join generate_series(0, 1) k where i % 2 = 0;
            insert into meeting (reference, case_reference, number, process_instance_key, area_code, kind, place, status, starts_at, ends_at, reserved_at)
              select reference || '-M1', reference, 1, i, area, 'FIRST', 'OFFICE', 'HELD', opened + interval '20 days', opened + interval '20 days 1 hour', opened from one where i % 2 = 0;
            insert into meeting_participant (meeting_reference, person_id, role)
              select reference || '-M1', id, role from somebody where (number / 3) % 2 = 0;
            insert into meeting_record (meeting_reference, home_strengths, goal) select reference || '-M1', repeat('Yhteiset ruokailut. ', 10), 'Sama rytmi' from one where i % 2 = 0;
            insert into plan (meeting_reference, case_reference, opened_at, agreed_on) select reference || '-M1', reference, opened, opened::date from one where i % 2 = 0;
            insert into promise (reference, case_reference, number, meeting_reference, form_id, owner_person_id, owner_role, what, due_on, status, result, written_at, answered_at)
              select reference || '-P' || k, reference, k, reference || '-M1', gen_random_uuid(), i * 3 + 1, 'parent', 'Soitan kotiin', opened::date, 'ANSWERED', 'DONE', opened, opened
              from one cross join generate_series(1, 2) k where i % 2 = 0;
            set session_replication_role = origin;
            analyze""";
}
