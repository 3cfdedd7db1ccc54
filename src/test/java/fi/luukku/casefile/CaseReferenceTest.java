package fi.luukku.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseReferenceTest {

    @Test
    void isAreaYearAndNumber() {
        assertThat(CaseReference.of("KAA", 2026, 1)).hasToString("KAA-2026-0001");
        assertThat(CaseReference.of("KAA", 2026, 12345)).hasToString("KAA-2026-12345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "KAA", "kaa-2026-0001", "KAA-26-0001", "KAA-2026-1", "KAA-2026-0001 ", "KAA-2026-0001\n"})
    void refusesWhatIsNoneWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseReference(text))
                .withMessage("A case reference is area, year and number: KAA-2026-0001");
    }
}
