package fi.luukku.contact;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseJoining;
import fi.luukku.casefile.CaseOpening;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.LikelyFamily;
import fi.luukku.casefile.OpenedCase;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SameFamily;
import fi.luukku.casefile.SentContactView;
import fi.luukku.casefile.SentContacts;
import fi.luukku.casefile.SomeCase;
import fi.luukku.casefile.StartRepeatedException;
import fi.luukku.notification.Letters;
import fi.luukku.runtime.EngineClock;
import fi.luukku.runtime.OnDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnDatabase
@Import(SomeCase.class)
class ContactReceivingIT {

    @Autowired
    SendingContacts sending;

    @Autowired
    CaseOpening opening;

    @Autowired
    ContactRecording recording;

    @Autowired
    CaseSteps steps;

    @Autowired
    CaseJoining joining;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    SentContacts sentContacts;

    @Autowired
    SameFamily sameFamily;

    @Autowired
    Letters letters;

    @Autowired
    SomeCase someCase;

    @Autowired
    EngineClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void whatWasSentStandsOnTheCardSoThatNobodyTypesItAgain() {
        CaseReference reference = send(UUID.randomUUID(), Sent.mother()).reference();

        SentContactView sent = sentContacts.of(reference).orElseThrow();
        assertThat(sent.words()).isEqualTo(Sent.mother().words());
        assertThat(sent.changeCodes()).containsExactly("divorce", "school-trouble");
        assertThat(sent.interpreterLanguage()).isEqualTo("Somali");
        assertThat(contacts.of(reference).callerRole()).isEqualTo("parent");
        assertThat(contacts.of(reference).callerName()).isEqualTo("Äiti Esimerkki");
        assertThat(cases.get(reference).dueAt()).isEqualTo(sent.callBackAt());
        assertThat(people.of(reference))
                .extracting(PersonView::role, PersonView::name)
                .containsExactly(
                        Assertions.tuple("child", "Lapsi Esimerkki"), Assertions.tuple("parent", "Äiti Esimerkki"));
        PersonView mother = people.of(reference).getLast();
        assertThat(mother.language().code()).isEqualTo("sv");
        assertThat(mother.details().interpreterLanguage()).isEqualTo("Somali");
        assertThat(mother.details().reachNote()).isEqualTo("Kvällar");
        // Nothing more is asked for before they go on together.
        assertThat(recording
                        .record(reference, "work-together", sent.changeCodes())
                        .missing())
                .isNull();
    }

    @Test
    void somebodyWithoutANameLeavesNobodyOnTheCard() {
        CaseReference reference = send(UUID.randomUUID(), Sent.anonymous()).reference();

        assertThat(people.of(reference)).isEmpty();
        assertThat(contacts.of(reference).callerName()).isEmpty();
        assertThat(letters.of(reference.value())).isEmpty();
        assertThat(recording.record(reference, "advice", List.of()).missing()).isNull();
    }

    @Test
    void theStartWaitsInTheDatabaseWithCodesOnlyAndHoldsUpNoLetter() {
        CaseReference reference = send(UUID.randomUUID(), Sent.father(UUID.randomUUID() + "@esimerkki.example"))
                .reference();

        assertThat(database.sql("select lane, kind, subject || coalesce(content, '') from outgoing where lane like ?")
                        .param(reference + "%")
                        .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                        .list())
                .contains(reference + "/0 START luukku.contact-received|" + reference + "/0|" + reference
                        + database.sql("select content from outgoing where lane = ?")
                                .param(reference + "/0")
                                .query(String.class)
                                .single());
        assertThat(database.sql("select content from outgoing where lane = ?")
                        .param(reference + "/0")
                        .query(String.class)
                        .single())
                .contains(reference + "/0")
                .doesNotContain("Esimerkki", "divorce");
        assertThat(letters.of(reference.value())).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo("contact-receipt");
            assertThat(letter.language().code()).isEqualTo("sv");
        });
    }

    @Test
    void theReceiptHoldsNoWordOfTheSenderAndOneAddressGetsAFewADay() {
        String address = UUID.randomUUID() + "@esimerkki.example";
        for (int sent = 1; sent <= 4; sent++) {
            String typed = sent % 2 == 0 ? address : address.toUpperCase(Locale.ROOT);
            CaseReference reference =
                    send(UUID.randomUUID(), Sent.father(typed)).reference();
            assertThat(sentContacts.of(reference)).as("kept all the same").isPresent();
        }

        assertThat(receipts(address))
                .hasSize(3)
                .allSatisfy(receipt -> assertThat(receipt)
                        .contains("Vi har fått ditt meddelande")
                        .doesNotContain("Isä", "Esimerkki"));
        clock.move(Duration.ofDays(1));
        send(UUID.randomUUID(), Sent.father(address));
        assertThat(receipts(address)).hasSize(4);
    }

    private List<String> receipts(String address) {
        return database.sql("select recipient || ' ' || subject || ' ' || body from letter"
                        + " where kind = 'contact-receipt' and lower(address) = ?")
                .param(address)
                .query(String.class)
                .list();
    }

    @Test
    void tenAtOnceWithOneKeyAreOneContactAndAnotherWithThatKeyIsSeen() throws Exception {
        UUID key = UUID.randomUUID();
        List<Callable<Receipt>> tries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            tries.add(() -> sending.send(Sent.mother(), key.toString(), "page"));
        }
        List<Receipt> receipts = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (Future<Receipt> one : threads.invokeAll(tries)) {
                receipts.add(one.get());
            }
        }

        assertThat(receipts)
                .extracting(one -> one.received().reference())
                .containsOnly(receipts.getFirst().received().reference());
        assertThat(receipts).filteredOn(one -> !one.received().again()).hasSize(1);
        assertThat(receipts).allSatisfy(one -> assertThat(one.received().same()).isTrue());
        assertThat(receipts)
                .extracting(Receipt::callBack)
                .containsOnly(receipts.getFirst().callBack());
        Receipt other = sending.send(Sent.anonymous(), key.toString(), "page");
        assertThat(other.received().again()).isTrue();
        assertThat(other.received().same()).isFalse();
        // Another way has keys of its own.
        assertThat(sending.send(Sent.mother(), key.toString(), "kaakkurin-koulu")
                        .received()
                        .again())
                .isFalse();
    }

    @Test
    void theProcessThatComesFirstCarriesItAndAnotherEndsByItself() {
        CaseReference reference = send(UUID.randomUUID(), Sent.urgent()).reference();
        long first = EngineKeys.next();

        OpenedCase opened = opening.goOn(reference, first, reference + "/0");

        assertThat(opened.urgent()).isTrue();
        assertThat(opened.contactDueAt())
                .isEqualTo(sentContacts.of(reference).orElseThrow().callBackAt());
        assertThat(opening.goOn(reference, first, reference + "/0").reference()).isEqualTo(reference);
        Assertions.assertThatExceptionOfType(StartRepeatedException.class)
                .isThrownBy(() -> opening.goOn(reference, EngineKeys.next(), reference + "/0"));
    }

    @Test
    void theSameFamilyIsNoticedByTheNumberItLeft() {
        TypedContact one = Sent.mother();
        CaseReference first = send(UUID.randomUUID(), one).reference();
        CaseReference second = send(UUID.randomUUID(), one).reference();

        assertThat(sameFamily.of(second)).extracting(LikelyFamily::reference).contains(first);
        // Joined before the engine was there: its process, when it comes, ends by itself.
        joining.join(second, first);
        Assertions.assertThatExceptionOfType(StartRepeatedException.class)
                .isThrownBy(() -> opening.goOn(second, EngineKeys.next(), second + "/0"));
    }

    @Test
    void adviceLeavesNothingOfWhoWroteAndWhatAndTheKeyIsStillKnown() {
        UUID key = UUID.randomUUID();
        CaseReference reference = send(key, Sent.mother()).reference();
        recording.record(reference, "advice", List.of());

        steps.giveAdvice(reference);

        assertThat(sentContacts.of(reference)).isEmpty();
        assertThat(people.of(reference)).isEmpty();
        assertThat(contacts.of(reference).callerPhone()).isEmpty();
        assertThat(letters.of(reference.value())).isEmpty();
        assertThat(database.sql("select content_hash from contact_key where reference = ?")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsOnlyNulls();
        Receipt again = sending.send(Sent.mother(), key.toString(), "page");
        assertThat(again.received().reference()).isEqualTo(reference);
        assertThat(again.received().again()).isTrue();
    }

    private fi.luukku.casefile.ReceivedContact send(UUID key, TypedContact typed) {
        return sending.send(typed, key.toString(), "page").received();
    }
}
