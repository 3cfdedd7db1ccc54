package fi.luukku.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.notification.Language;
import fi.luukku.runtime.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@OnDatabase
@WithMockUser(username = "duty", roles = "PHONE_DUTY")
@Import(SomeCase.class)
class CaseSearchIT {

    @Autowired
    CaseSearch search;

    @Autowired
    SomeCase someCase;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    CaseSteps steps;

    @Autowired
    ContactRecording recording;

    /** A name nobody else has. */
    private final String family = "Esim" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "nen";

    @Test
    void aReferenceIsFoundInAnySpelling() {
        CaseReference reference = someCase.opened();
        String year = reference.value().substring(4, 8);
        int number = Integer.parseInt(reference.value().substring(9));

        for (String typed : List.of(
                reference.value(),
                " kaa " + year + " " + number,
                "Kaa/" + year + "/" + number,
                "kaa" + year + "%04d".formatted(number),
                "KAA – " + year + " – " + number,
                year + "-" + number)) {
            assertThat(search.find(typed, 20))
                    .as(typed)
                    .extracting(SearchHit::reference, SearchHit::field)
                    .contains(org.assertj.core.api.Assertions.tuple(reference, SearchHit.Field.REFERENCE));
        }
    }

    @Test
    void aPersonIsFoundByAnyPartOfTheNameInAnyOrderAndCase() {
        CaseReference reference = someCase.opened();
        add(reference, "Åsa-Liisa Maria " + family, "child", null);

        for (String typed : List.of(
                family,
                family.toUpperCase(),
                "åsa " + family,
                family + " asa",
                family + " maria",
                "osa-lisa " + family.substring(0, family.length() - 3),
                "ås " + family.substring(0, family.length() - 3),
                "maria åsa liisa " + family)) {
            assertThat(search.find(typed, 20))
                    .as(typed)
                    .extracting(SearchHit::reference)
                    .containsExactly(reference);
        }
        assertThat(search.find("eino " + family, 20)).isEmpty();
    }

    @Test
    void aNumberIsFoundHoweverItIsWrittenAndNotAfterItWasChanged() {
        CaseReference reference = someCase.opened();
        String number = "05" + (10_000_000 + UUID.randomUUID().hashCode() % 10_000_000 & 0x7fffff);
        contacts.write(reference, new ContactText("parent", "Anna " + family, number, "", 0), List.of());

        assertThat(search.find("+358 " + number.substring(1), 20))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.reference()).isEqualTo(reference);
                    assertThat(hit.field()).isEqualTo(SearchHit.Field.PHONE);
                    assertThat(hit.name()).isEqualTo("Anna " + family);
                });

        contacts.write(reference, new ContactText("parent", "Anna " + family, "", "", 1), List.of());
        assertThat(search.find(number, 20)).isEmpty();
        assertThat(search.find("anna " + family, 20)).hasSize(1);
    }

    @Test
    void whoLeavesTheCardIsNotFoundAnyMore() {
        CaseReference reference = someCase.opened();
        add(reference, "Anna " + family, "parent", null);
        PersonView person = people.of(reference).getFirst();
        people.change(reference, person.id(), text("Hanna " + family, "parent", null), person.version());
        assertThat(search.find("anna " + family, 20)).isEmpty();
        assertThat(search.find("hanna " + family, 20)).hasSize(1);

        people.remove(reference, person.id(), person.version() + 1);
        assertThat(search.find(family, 20)).isEmpty();
    }

    @Test
    void adviceLeavesNobodyToBeFound() {
        CaseReference reference = someCase.opened();
        contacts.write(reference, new ContactText("parent", "Anna " + family, "050 765 4321", "Said.", 0), List.of());
        add(reference, "Aino " + family, "child", null);
        recording.record(reference, "advice", List.of());

        steps.giveAdvice(reference);

        assertThat(search.find(family, 20)).isEmpty();
        assertThat(search.find("0507654321", 100))
                .extracting(SearchHit::reference)
                .doesNotContain(reference);
    }

    @Test
    void noMoreAreFoundThanAskedForAndEachCaseOnce() {
        for (int i = 0; i < 5; i++) {
            CaseReference reference = someCase.opened();
            add(reference, "Aino " + family, "child", null);
            add(reference, "Anna " + family, "parent", null);
        }
        assertThat(search.find(family, 3)).hasSize(3).doesNotHaveDuplicates();
        assertThat(search.find(family, 20))
                .extracting(SearchHit::reference)
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void aLargeFamilyDoesNotHideTheOthersOfItsName() {
        CaseReference large = someCase.opened();
        for (String first : List.of("Aada", "Aapo", "Aatu", "Aila", "Aino", "Aki")) {
            add(large, first + " " + family, "child", null);
        }
        CaseReference other = someCase.opened();
        add(other, "Väinö " + family, "child", null);

        assertThat(search.find(family, 2)).extracting(SearchHit::reference).containsExactly(large, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "_",
                "😀",
                "'; drop table search_key; --",
                "\\",
                "KAA-2026-999999",
                "\u0000",
                "--",
                "a%b"
            })
    void strangeWordsFindNothingAndBreakNothing(String typed) {
        assertThat(search.find(typed, 20)).isEmpty();
    }

    private void add(CaseReference reference, String name, String role, String phone) {
        people.add(reference, UUID.randomUUID(), text(name, role, phone));
    }

    private static PersonText text(String name, String role, String phone) {
        return new PersonText(
                role,
                name,
                role.equals("child") ? LocalDate.of(2017, 8, 24) : null,
                null,
                phone,
                Language.FI,
                false,
                false);
    }
}
