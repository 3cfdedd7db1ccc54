package fi.luukku.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessVariableTest {

    @ParameterizedTest
    @CsvSource({
        "caseReference, KAA-2026-0001",
        "meetingReference, KAA-2026-12345-M2",
        "areaCode, KAA",
        "missing, contact-notes",
        "contactDueAt, 2026-12-01T09:00:00+02:00",
        "followUpOn, 2026-12-01",
        "caseCardUrl, http://localhost:8090/cases/KAA-2026-0001",
        "caseCardUrl, https://tuki.example/luukku/cases/KAA-2026-0001"
    })
    void takesReferencesCodesAndTimes(String variable, String value) {
        assertThatCode(() -> ProcessVariable.check(variable, value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "caseReference, Esimerkki",
        "meetingReference, KAA-2026-0001-Esimerkki",
        "areaCode, Kaakkuri",
        "missing, Lapsi on ollut väsynyt",
        "missing, äiti",
        "contactDueAt, tomorrow",
        "followUpOn, 1.12.2026",
        "caseCardUrl, http://localhost:8090/cases/KAA-2026-0001?name=Esimerkki",
        "timeFound, true",
        "parentName, esimerkki"
    })
    void refusesWordsWithoutRepeatingThem(String variable, String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessVariable.check(variable, value))
                .withMessageContaining(variable)
                .withMessageNotContaining(value);
    }

    @Test
    void looksIntoLists() {
        ProcessVariable.check(
                "promises",
                List.of(Map.of("promiseReference", "KAA-2026-0001-P1", "askAt", "2026-12-01T09:00:00+02:00")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessVariable.check("promises", List.of(Map.of("what", "Soitan"))));
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessVariable.check("promises", List.of("Soitan")));
    }

    @Test
    void nullIsAValueOfEveryType() {
        Arrays.stream(ProcessVariable.values()).forEach(variable -> ProcessVariable.check(variable.variable(), null));
    }
}
