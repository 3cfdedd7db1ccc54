package fi.luukku.directory;

import static fi.luukku.directory.SomeFile.HEADS;
import static fi.luukku.directory.SomeFile.of;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.runtime.OnDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In Haukipudas, which has no file of its own. */
@OnDatabase
class DirectoryImportIT {

    private static final String SCHOOL =
            "HAU;koulu;school;Haukiputaan koulu;;koulu@luukku.example;;Reetta Rehtori;principal;reetta@luukku.example;;fi";
    private static final String GROUP = "HAU;friends;group;Friends;Wednesdays;;;;;;;";

    @Autowired
    DirectoryImport directoryImport;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient database;

    @BeforeEach
    @AfterEach
    void nothing() {
        database.sql("delete from directory_contact_person where unit_id in"
                        + " (select id from directory_unit where area_code = 'HAU')")
                .update();
        database.sql("delete from directory_unit where area_code = 'HAU'").update();
        database.sql("delete from directory_import where area_code = 'HAU'").update();
    }

    @Test
    void aFileIsTakenAndFoundByKindAndCodeAndName() {
        assertThat(directoryImport.take("HAU", of(SCHOOL, GROUP), "kaisa"))
                .isEqualTo(new ImportReport(List.of(), List.of(), 2, 0, 0, 0, true));

        assertThat(directory.units("HAU", UnitKind.SCHOOL)).singleElement().satisfies(school -> {
            assertThat(school.email()).isEqualTo("koulu@luukku.example");
            assertThat(school.contactPersons()).extracting(ContactPerson::name).containsExactly("Reetta Rehtori");
        });
        assertThat(directory.unit("HAU", "friends")).map(Unit::about).contains("Wednesdays");
        assertThat(directory.unit("KAA", "friends").map(Unit::areaCode)).isNotEqualTo("HAU");
        assertThat(directory.named("HAU", " haukiputaan  KOULU "))
                .map(Unit::code)
                .contains("koulu");
    }

    @Test
    void anotherFileUpdatesByCodeAndEndsWhatIsGone() {
        directoryImport.take("HAU", of(SCHOOL, GROUP), "kaisa");
        byte[] next = of(SCHOOL.replace("Haukiputaan koulu", "Haukiputaan uusi koulu")
                .replace("Reetta Rehtori", "Roosa Rehtori"));

        ImportReport expected = new ImportReport(List.of(), List.of(), 0, 1, 1, 0, false);
        assertThat(directoryImport.check("HAU", next)).isEqualTo(expected);
        assertThat(directory.units("HAU")).as("only checked").hasSize(2);

        assertThat(directoryImport.take("HAU", next, "kaisa").ended()).isEqualTo(1);
        assertThat(directory.units("HAU")).singleElement().satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("Haukiputaan uusi koulu");
            assertThat(unit.contactPersons()).extracting(ContactPerson::name).containsExactly("Roosa Rehtori");
        });
        assertThat(directory.unit("HAU", "friends"))
                .hasValueSatisfying(unit -> assertThat(unit.isEnded()).isTrue());
        assertThat(directory.named("HAU", "Friends")).isEmpty();

        assertThat(directoryImport.take("HAU", of(SCHOOL, GROUP), "kaisa").added())
                .as("there again")
                .isEqualTo(1);
        assertThat(directory.unit("HAU", "friends").orElseThrow().isEnded()).isFalse();
    }

    @Test
    void aFaultyFileChangesNothing() {
        directoryImport.take("HAU", of(SCHOOL, GROUP), "kaisa");
        ImportReport report =
                directoryImport.take("HAU", of(SCHOOL.replace("Haukiputaan", "Uusi"), "HAU;x;pub;X;;;;;;;;"), "kaisa");

        assertThat(report.isFit()).isFalse();
        assertThat(report.taken()).isFalse();
        assertThat(directory.units("HAU")).extracting(Unit::name).containsExactly("Friends", "Haukiputaan koulu");
    }

    @Test
    void whatAStartFindsAgainDoesNotUndoALaterUpload() {
        byte[] configured = of(SCHOOL);
        directoryImport.takeOnce("HAU", configured, "luukku");
        directoryImport.take("HAU", of(SCHOOL.replace("Haukiputaan koulu", "Uusi koulu")), "kaisa");

        directoryImport.takeOnce("HAU", configured, "luukku");
        assertThat(directory.units("HAU")).extracting(Unit::name).containsExactly("Uusi koulu");

        directoryImport.takeOnce("HAU", of(SCHOOL, GROUP), "luukku");
        assertThat(directory.units("HAU")).hasSize(2);
    }

    @Test
    void twoFilesAtOnceAreTakenOneAfterTheOther() throws Exception {
        Callable<ImportReport> one = () -> directoryImport.take("HAU", of(SCHOOL, GROUP), "kaisa");
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<ImportReport> done : two.invokeAll(List.of(one, one))) {
                assertThat(done.get().isFit()).isTrue();
            }
        }
        assertThat(directory.units("HAU")).hasSize(2);
    }

    @Test
    void theExampleDirectoriesAreThere() {
        assertThat(directory.units("KAA", UnitKind.SCHOOL))
                .extracting(Unit::name)
                .contains("Kaakkurin koulu");
        assertThat(directory.unit("KAA", "kaakkurin-koulu").orElseThrow().contactPersons())
                .hasSize(2);
    }

    @Test
    void whatAFileSaysStaysOutOfTheReport() {
        byte[] faulty = (HEADS + "\nHAU;koulu;school;Koulu;;;;Reetta Rehtori;;reetta at koulu;x;\n")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(directoryImport.take("HAU", faulty, "kaisa").toString()).doesNotContainIgnoringCase("reetta");
    }
}
