package fi.luukku.directory;

import static fi.luukku.directory.SomeFile.AREAS;
import static fi.luukku.directory.SomeFile.HEADS;
import static fi.luukku.directory.SomeFile.SCHOOL;
import static fi.luukku.directory.SomeFile.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryReaderTest {

    @Test
    void aUnitHasItsPlaceInTheAreaAndItsContactPersons() {
        ReadFile file = read(
                SCHOOL,
                "KAA;koulu;;;;;;Kaarlo Kuraattori;;;0400000102;",
                ";;;;;;;;;;;",
                "KAA;tupa;meeting-place;Tupa;;;;;;;;");

        assertThat(file.faults()).isEmpty();
        assertThat(file.units()).extracting(Unit::code).containsExactly("koulu", "tupa");
        Unit school = file.units().getFirst();
        assertThat(school.kind()).isEqualTo(UnitKind.SCHOOL);
        assertThat(school.phoneE164()).isEqualTo("+35880000101");
        assertThat(school.contactPersons())
                .containsExactly(
                        new ContactPerson(
                                "Reetta Rehtori", "reetta@luukku.example", "+358400000101", "principal", "fi,sv"),
                        new ContactPerson("Kaarlo Kuraattori", null, "+358400000102", "", ""));
        assertThat(school.contactPersons().getFirst().languages()).containsExactly("fi", "sv");
        assertThat(file.units().getLast().email()).isNull();
    }

    @Test
    void aFileMayBeWrittenByAnySpreadsheet() throws IOException {
        ByteArrayOutputStream withMark = new ByteArrayOutputStream();
        withMark.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        withMark.write((HEADS.toUpperCase(java.util.Locale.ROOT) + "\r\n" + SCHOOL + "\r\n").getBytes(UTF_8));
        assertThat(DirectoryReader.read(withMark.toByteArray(), "KAA", AREAS).units())
                .hasSize(1);

        String commas = (HEADS + "\n" + SCHOOL).replace(';', ',').replace("Kaakkurin koulu", "\"Koulu, Kaakkuri\"");
        assertThat(DirectoryReader.read(commas.getBytes(UTF_8), "KAA", AREAS).units())
                .extracting(Unit::name)
                .containsExactly("Koulu, Kaakkuri");

        String tabs = (HEADS + "\n" + SCHOOL).replace(';', '\t');
        assertThat(DirectoryReader.read(tabs.getBytes(UTF_8), "KAA", AREAS).units())
                .hasSize(1);
    }

    static Stream<Arguments> faultyLines() {
        return Stream.of(
                fault("KAA;tupa;pub;Tupa;;;;;;;;", "Line 3, column kind", "There is no kind \"pub\""),
                fault("KAA;tupa;;Tupa;;;;;;;;", "Line 3, column kind", "Write what kind"),
                fault("KAA;tupa;ngo;;;;;;;;;", "Line 3, column name", "Write the unit's name"),
                fault("KAA;;ngo;Tupa;;;;;;;;", "Line 3, column code", "Give the unit a code"),
                fault("KAA;Tupa 1;ngo;Tupa;;;;;;;;", "Line 3, column code", "small letters"),
                fault("KAA;tupa;ngo;Tupa;;tupa@;;;;;;", "Line 3, column email", "not an e-mail address"),
                fault("KAA;tupa;ngo;Tupa;;a@b.fi, c@d.fi;;;;;;", "Line 3, column email", "not an e-mail address"),
                fault("KAA;tupa;ngo;Tupa;;;tomorrow;;;;;", "Line 3, column phone", "not a phone number"),
                fault("KAA;tupa;ngo;Tupa;;;12;;;;;", "Line 3, column phone", "not a phone number"),
                fault("XXX;tupa;ngo;Tupa;;;;;;;;", "Line 3, column area", "There is no area \"XXX\". Areas are"),
                fault("OUL;tupa;ngo;Tupa;;;;;;;;", "Line 3, column area", "of area OUL, but the file is given for KAA"),
                fault(";tupa;ngo;Tupa;;;;;;;;", "Line 3, column area", "Write the area's code"),
                fault(
                        "KAA;koulu;school;Kaakkurin koulu;;;;;;;;",
                        "Line 3, column code",
                        "line 2 has this code already"),
                fault("KAA;toinen;school;KAAKKURIN  koulu;;;;;;;;", "Line 3, column name", "line 2 has the same name"),
                fault(
                        "KAA;;;;;;;Erkki Esimerkki;;e@e.example;;",
                        "Line 3, column code",
                        "contact person without a unit"),
                fault(
                        ";uusi;;;;;;Erkki Esimerkki;;e@e.example;;",
                        "Line 3, column code",
                        "contact person without a unit: no line above"),
                fault(
                        "KAA;koulu;ngo;;;;;Erkki Esimerkki;;e@e.example;;",
                        "Line 3, column kind",
                        "Line 2 tells something else"),
                fault(
                        "KAA;koulu;;;;;;;teacher;e@e.example;;",
                        "Line 3, column contact_name",
                        "Write the contact person's name"),
                fault("KAA;koulu;;;;;;Erkki;;;;", "Line 3, column contact_email", "Write how to reach"),
                fault("KAA;koulu;;;;;;Erkki;;erkki;;", "Line 3, column contact_email", "not an e-mail address"),
                fault("KAA;koulu;;;;;;Erkki;;;soon;", "Line 3, column contact_phone", "not a phone number"),
                fault(
                        "KAA;koulu;;;;;;Erkki;;e@e.example;;suomi",
                        "Line 3, column contact_languages",
                        "codes of two letters"),
                fault(
                        "KAA;koulu;;;;;;REETTA rehtori;;;040 1234567;",
                        "Line 3, column contact_name",
                        "twice for the same unit, first on line 2"),
                fault(
                        "KAA;koulu;;;;;;Erkki;;Reetta@luukku.example;;",
                        "Line 3, column contact_email",
                        "line 2 has the same address and another name"),
                fault("KAA;tupa;ngo;Tupa", "Line 3", "This line has 4 cells, the first line has 12"),
                fault("KAA;tupa;ngo;PÃ¤ivÃ¤tupa;;;;;;;;", "Line 3, column name", "opened in a wrong encoding"),
                fault("KAA;tupa;ngo;Tu\u0007pa;;;;;;;;", "Line 3, column name", "a sign that cannot be seen"),
                fault("KAA;tupa;ngo;" + "x".repeat(201) + ";;;;;;;;", "Line 3, column name", "too long: at most 200"));
    }

    private static Arguments fault(String line, String where, String sentence) {
        return Arguments.of(line, where, sentence);
    }

    @ParameterizedTest
    @MethodSource("faultyLines")
    void whatIsWrongIsToldWithItsLineAndColumn(String line, String where, String sentence) {
        ReadFile file = read(SCHOOL, line);

        assertThat(file.units()).isEmpty();
        assertThat(file.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.where()).isEqualTo(where);
            assertThat(fault.sentence()).contains(sentence);
            assertThat(fault.sentence()).doesNotContainIgnoringCase("Erkki").doesNotContainIgnoringCase("reetta");
        });
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        ReadFile file = read("KAA;a;pub;A;;;;;;;;", "KAA;b;ngo;B;;x;y;;;;;", SCHOOL.replace("KAA", "KAX"));

        assertThat(file.faults())
                .extracting(Fault::where)
                .containsExactly(
                        "Line 2, column kind", "Line 3, column email", "Line 3, column phone", "Line 4, column area");
    }

    @Test
    void anotherEncodingIsToldWithWhereItsFirstLetterStands() {
        byte[] latin = (HEADS + "\n" + SCHOOL + "\nKAA;tupa;ngo;Äiti ja lapsi;;;;;;;;\n").getBytes(ISO_8859_1);

        assertThat(DirectoryReader.read(latin, "KAA", AREAS).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.where()).isEqualTo("Line 3, column name");
                    assertThat(fault.sentence()).contains("not saved as UTF-8").contains("CSV UTF-8");
                });
        assertThat(fileFault((HEADS + "\n" + SCHOOL).getBytes(UTF_16))).contains("UTF-16");
        assertThat(fileFault(new byte[] {'P', 'K', 3, 4, 0})).contains("spreadsheet, not a CSV file");
        assertThat(fileFault(new byte[0])).contains("empty");
        assertThat(fileFault("\n \n".getBytes(UTF_8))).contains("empty");
        assertThat(fileFault(new byte[2_000_001])).contains("larger than 2 MB");
        assertThat(fileFault((HEADS + "\n").getBytes(UTF_8))).contains("no unit");
    }

    @Test
    void headsAreWholeAndKnownAndOnce() {
        String text = HEADS.replace(";phone", "").replace("about", "note") + ";kind\n";
        assertThat(DirectoryReader.read(text.getBytes(UTF_8), "KAA", AREAS).faults())
                .extracting(Fault::where, Fault::sentence)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Line 1, column phone", "This column is missing."),
                        org.assertj.core.groups.Tuple.tuple("Line 1, column about", "This column is missing."),
                        org.assertj.core.groups.Tuple.tuple("Line 1, column kind", "This column stands there twice."));
        assertThat(DirectoryReader.read(SCHOOL.getBytes(UTF_8), "KAA", AREAS).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("must name the columns: area;code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAA;tupa;ngo;\"Tupa;;;;;;;;", "KAA;tupa;ngo;\"Tu\"pa;;;;;;;;"})
    void aQuotationMarkThatDoesNotFitIsAFault(String line) {
        assertThat(read(line, SCHOOL).faults()).isNotEmpty();
        assertThat(read(line, SCHOOL).units()).isEmpty();
    }

    @Test
    void anAreaThatIsNotConfiguredHasNoDirectory() {
        assertThat(DirectoryReader.read(SomeFile.of(SCHOOL), "XXX", AREAS).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("no area XXX"));
    }

    @Test
    void aSchoolWithoutAContactPersonIsRemarkedAndTaken() {
        ReadFile file = read("KAA;koulu;school;Kaakkurin koulu;;;;;;;;");

        assertThat(file.units()).hasSize(1);
        assertThat(file.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.sentence()).contains("Every school should have"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAA", "OUL", "KES"})
    void theExamplesAreFit(String area) throws IOException {
        byte[] content = Files.readAllBytes(Path.of("docs", "directory", area + ".csv"));
        ReadFile file = DirectoryReader.read(content, area, java.util.Map.of(area, area));

        assertThat(file.faults()).isEmpty();
        assertThat(file.units()).isNotEmpty();
    }

    private static String fileFault(byte[] content) {
        ReadFile file = DirectoryReader.read(content, "KAA", AREAS);
        assertThat(file.faults()).hasSize(1);
        assertThat(file.faults().getFirst().line()).isZero();
        return file.faults().getFirst().sentence();
    }
}
