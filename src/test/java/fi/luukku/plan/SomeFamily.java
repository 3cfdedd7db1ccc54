package fi.luukku.plan;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SomeCase;
import fi.luukku.notification.Language;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families that have agreed to work together, made the way the work makes them; and the letters they got. */
@TestComponent
public class SomeFamily {

    private final SomeCase someCase;
    private final CaseSteps steps;
    private final People people;
    private final JdbcClient database;

    SomeFamily(SomeCase someCase, CaseSteps steps, People people, JdbcClient database) {
        this.someCase = someCase;
        this.steps = steps;
        this.people = people;
        this.database = database;
    }

    /** A child without e-mail, a parent, a Swedish-speaking teacher the family agrees to, and an own worker. */
    public CaseReference consented() {
        CaseReference reference = someCase.contactRecorded();
        add(reference, "teacher", "Ossi Opettaja", "opettaja@kaakkurin-koulu.example", Language.SV, true);
        steps.consentGiven(reference);
        steps.nameOwnWorker(reference, "school-nurse");
        return reference;
    }

    public void add(
            CaseReference reference, String role, String name, String email, Language language, boolean agreed) {
        people.add(
                reference,
                UUID.randomUUID(),
                new PersonText(role, name, null, email, null, language, role.equals("parent"), agreed));
    }

    public long idOf(CaseReference reference, String role) {
        return people.of(reference).stream()
                .filter(person -> person.role().equals(role))
                .findFirst()
                .map(PersonView::id)
                .orElseThrow();
    }

    public void close(CaseReference reference) {
        steps.close(reference, Outcome.GOALS_REACHED);
    }

    public int letters(CaseReference reference, String kind) {
        return database.sql("select count(*) from letter where case_reference = ? and kind = ?")
                .params(reference.value(), kind)
                .query(Integer.class)
                .single();
    }

    /** The body of the only letter of that kind to that address. */
    public String letter(CaseReference reference, String kind, String address) {
        return database.sql("select body from letter where case_reference = ? and kind = ? and address = ?")
                .params(reference.value(), kind, address)
                .query(String.class)
                .single();
    }

    /** The token in the link of a letter. */
    public static String token(String letter) {
        String link = letter.lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    public boolean isLeftForTheEngine(String message, String key) {
        return database.sql("select count(*) from outgoing where kind = 'MESSAGE' and subject = ?")
                        .param(message + "|" + key)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    public long events(CaseReference reference, String what) {
        return database.sql("select count(*) from case_event where reference = ? and what = ?")
                .params(reference.value(), what)
                .query(Long.class)
                .single();
    }
}
