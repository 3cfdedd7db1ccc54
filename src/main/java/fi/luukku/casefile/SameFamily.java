package fi.luukku.casefile;

import fi.luukku.access.AccessLog;
import fi.luukku.access.SignedIn;
import fi.luukku.deadline.WorkingDays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices other cases that are likely of the same family: the family's own phone number, a child's identity code, a
 * child's name as it sounds with the birth date, or with a date that differs by a slip.
 */
@Service
public class SameFamily {

    private static final int AT_MOST = 5;
    /** So many rows are looked at; a family has a handful. */
    private static final int ROWS = 200;

    private final JdbcClient jdbc;
    private final People people;
    private final Contacts contacts;
    private final OpenCases openCases;
    private final AccessLog accessLog;
    private final SignedIn signedIn;
    private final WorkingDays days;

    SameFamily(
            JdbcClient jdbc,
            People people,
            Contacts contacts,
            OpenCases openCases,
            AccessLog accessLog,
            SignedIn signedIn,
            WorkingDays days) {
        this.jdbc = jdbc;
        this.people = people;
        this.contacts = contacts;
        this.openCases = openCases;
        this.accessLog = accessLog;
        this.signedIn = signedIn;
        this.days = days;
    }

    /** The likeliest first; none that were joined, or that a worker has said to be another family. */
    @Transactional(readOnly = true)
    public List<LikelyFamily> of(CaseReference reference) {
        Map<SearchKey, LikelyFamily.Reason> signs = signs(reference);
        if (signs.isEmpty()) {
            return List.of();
        }
        Map<CaseReference, Set<LikelyFamily.Reason>> found = new LinkedHashMap<>();
        rows(reference, signs.keySet())
                .forEach(row -> found.computeIfAbsent(row.reference(), one -> new LinkedHashSet<>())
                        .add(signs.get(row.key())));
        return found.entrySet().stream()
                .map(one -> LikelyFamily.of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(LikelyFamily::score)
                        .reversed()
                        .thenComparing(one -> one.reference().value()))
                .limit(AT_MOST)
                .toList();
    }

    /** A worker has looked: these are two families. It is remembered for both. */
    @Transactional
    public void tellApart(CaseReference reference, CaseReference other) {
        if (reference.equals(other)) {
            throw IllegalStepException.of(reference, "be another family than itself");
        }
        Stream.of(reference, other)
                .sorted((one, two) -> one.value().compareTo(two.value()))
                .forEach(openCases::forChange);
        int added = remember(reference, other) + remember(other, reference);
        if (added > 0) {
            accessLog.changed(reference.value(), "different-family");
        }
    }

    private int remember(CaseReference reference, CaseReference other) {
        return jdbc.sql("insert into different_family (reference, other, said_at, said_by) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(reference.value(), other.value(), days.now(), signedIn.name())
                .update();
    }

    private Map<SearchKey, LikelyFamily.Reason> signs(CaseReference reference) {
        Map<SearchKey, LikelyFamily.Reason> signs = new LinkedHashMap<>();
        List<PersonView> card = people.of(reference);
        card.forEach(person -> SearchKey.of(PersonText.of(person)).forEach(key -> add(signs, key)));
        ContactView contact = contacts.of(reference);
        SearchKey.ofCaller(new ContactText(contact.callerRole(), contact.callerName(), contact.callerPhone(), "", 0))
                .forEach(key -> add(signs, key));
        card.stream()
                .filter(person -> person.role().equals("child") && person.birthDate() != null)
                .forEach(child -> SearchKey.childNames(child.name())
                        .forEach(name -> NearDates.of(child.birthDate())
                                .forEach(near -> signs.putIfAbsent(
                                        SearchKey.child(name, near), LikelyFamily.Reason.CHILD_NEARLY))));
        return signs;
    }

    private static void add(Map<SearchKey, LikelyFamily.Reason> signs, SearchKey key) {
        switch (key.kind()) {
            case PHONE -> signs.put(key, LikelyFamily.Reason.PHONE);
            case CHILD -> signs.put(key, LikelyFamily.Reason.CHILD);
            case IDENTITY -> signs.put(key, LikelyFamily.Reason.IDENTITY);
            case NAME, WORK_PHONE -> {}
        }
    }

    private List<Row> rows(CaseReference reference, Set<SearchKey> keys) {
        List<String> kinds = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        keys.forEach(key -> {
            kinds.add(key.kind().name());
            texts.add(key.key());
        });
        return jdbc.sql("""
                        select distinct k.reference, k.kind, k.key
                        from unnest(:kinds, :texts) as sign (kind, key)
                        join search_key k on k.kind = sign.kind and k.key = sign.key collate "C"
                        where k.reference <> :reference
                          and not exists (select 1 from case_join j where j.joined = k.reference)
                          and not exists (select 1 from different_family d
                                          where d.reference = :reference and d.other = k.reference)
                        limit %d
                        """.formatted(ROWS))
                .param("kinds", kinds.toArray(String[]::new))
                .param("texts", texts.toArray(String[]::new))
                .param("reference", reference.value())
                .query((row, number) -> new Row(
                        new CaseReference(row.getString("reference")),
                        new SearchKey(SearchKey.Kind.valueOf(row.getString("kind")), row.getString("key"))))
                .list();
    }

    private record Row(CaseReference reference, SearchKey key) {}
}
