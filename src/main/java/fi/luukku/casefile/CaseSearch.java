package fi.luukku.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases by reference, by a phone number or by a name, however each is written. */
@Service
public class CaseSearch {

    /** What fits into the field, in characters. */
    public static final int LONGEST = 200;

    private static final Pattern REFERENCE = Pattern.compile(
            "(\\p{L}{3})?[\\s./_\\p{Pd}]*(\\d{4})[\\s./_\\p{Pd}]+(\\d{1,6})|(\\p{L}{3})(\\d{4})(\\d{1,6})");
    /** Above every character in the order of bytes. */
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    /** Several rows may be of one person, and several people of one case. */
    private static final int FEW_ROWS_A_HIT = 2;

    private static final int MANY_ROWS_A_HIT = 20;

    private final JdbcClient jdbc;
    private final CasesInSight inSight;
    private final Areas areas;

    CaseSearch(JdbcClient jdbc, CasesInSight inSight, Areas areas) {
        this.jdbc = jdbc;
        this.inSight = inSight;
        this.areas = areas;
    }

    /** @return at most so many hits, each of another case; names in their order */
    @Transactional(readOnly = true)
    public List<SearchHit> find(String typed, int atMost) {
        List<CaseReference> references = references(typed);
        if (!references.isEmpty()) {
            return inSight.among(references).stream()
                    .limit(atMost)
                    .map(reference -> SearchHit.byReference(reference))
                    .toList();
        }
        return PhoneKey.of(typed).map(number -> byPhone(number, atMost)).orElseGet(() -> byName(typed, atMost));
    }

    /** What the text may mean as a reference; without the area it may be one of each. */
    public List<CaseReference> references(String typed) {
        Matcher parts = REFERENCE.matcher(typed.strip());
        if (!parts.matches()) {
            return List.of();
        }
        boolean apart = parts.group(2) != null;
        Optional<String> area = Optional.ofNullable(apart ? parts.group(1) : parts.group(4))
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{3}"));
        int year = Integer.parseInt(apart ? parts.group(2) : parts.group(5));
        int number = Integer.parseInt(apart ? parts.group(3) : parts.group(6));
        return area
                .map(List::of)
                .orElseGet(() -> areas.all().stream().map(Area::code).toList())
                .stream()
                .map(code -> CaseReference.of(code, year, number))
                .toList();
    }

    private List<SearchHit> byPhone(String number, int atMost) {
        return hits("k.kind in ('PHONE', 'WORK_PHONE') and k.key = :key", Map.of("key", number), atMost, List.of())
                .stream()
                .map(hit -> hit.by(SearchHit.Field.PHONE))
                .toList();
    }

    private List<SearchHit> byName(String typed, int atMost) {
        List<List<String>> readings = NameSound.readings(typed);
        List<SearchHit> hits = new ArrayList<>();
        for (List<String> words : readings) {
            String beginning = words.size() == 1 ? words.getFirst() : words.get(0) + " " + words.get(1);
            hits.addAll(hits(
                    "k.kind = 'NAME' and k.key >= :from and k.key < :to",
                    Map.of("from", beginning, "to", beginning + LAST),
                    atMost,
                    words));
        }
        if (hits.isEmpty()) {
            readings.stream()
                    .filter(words -> words.size() > 1)
                    .forEach(words -> hits.addAll(byBeginnings(words, atMost)));
        }
        return firstOfEachCase(hits, atMost);
    }

    /** When both words are but beginnings. */
    private List<SearchHit> byBeginnings(List<String> words, int atMost) {
        return hits(
                "k.kind = 'NAME' and k.key >= :from and k.key < :to and k.key like :both",
                Map.of(
                        "from",
                        words.get(0),
                        "to",
                        words.get(0) + LAST,
                        "both",
                        words.get(0) + "% " + words.get(1) + "%"),
                atMost,
                words);
    }

    /** A few rows are enough as a rule; more are read when they turn out to be of the same cases. */
    private List<SearchHit> hits(String where, Map<String, String> parameters, int atMost, List<String> words) {
        int few = atMost * FEW_ROWS_A_HIT;
        List<SearchHit> found = rows(where, parameters, few);
        List<SearchHit> hits = firstOfEachCase(all(words, found), atMost);
        return found.size() < few || hits.size() == atMost
                ? hits
                : firstOfEachCase(all(words, rows(where, parameters, atMost * MANY_ROWS_A_HIT)), atMost);
    }

    private static List<SearchHit> all(List<String> words, List<SearchHit> hits) {
        return hits.stream().filter(hit -> hit.hasAll(words)).toList();
    }

    /** The number of rows stands in the statement, so that the database plans for few. */
    private List<SearchHit> rows(String where, Map<String, String> parameters, int rows) {
        CasesInSight.Condition visible = inSight.condition();
        return jdbc.sql("""
                        select k.reference, coalesce(p.name, t.caller_name) as name, coalesce(p.role, t.caller_role) as role,
                               coalesce(p.phone, t.caller_phone, '') as phone
                        from search_key k
                        join support_case c on c.reference = k.reference
                        left join person p on p.id = k.person_id
                        left join contact t on t.reference = k.reference and k.person_id is null
                        where %s and %s
                        order by k.kind, k.key, k.reference
                        limit %d
                        """.formatted(where, visible.sql(), rows))
                .params(parameters)
                .params(visible.parameters())
                .query((row, number) -> new SearchHit(
                        new CaseReference(row.getString("reference")),
                        SearchHit.Field.NAME,
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("phone")))
                .list();
    }

    private static List<SearchHit> firstOfEachCase(List<SearchHit> hits, int atMost) {
        Map<CaseReference, SearchHit> first = new LinkedHashMap<>();
        hits.forEach(hit -> first.putIfAbsent(hit.reference(), hit));
        return first.values().stream().limit(atMost).toList();
    }
}
