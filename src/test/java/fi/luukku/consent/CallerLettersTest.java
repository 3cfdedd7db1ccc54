package fi.luukku.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallerLettersTest {

    @ParameterizedTest
    @EnumSource(names = {"GIVEN", "PARTLY"})
    void theCallerHearsThatItWentForwardOnlyWhenTheFamilyAllows(Decision decision) {
        assertThat(letter(decision, true, null)).isEqualTo("caller-forward");
        assertThat(letter(decision, false, null)).isEqualTo("caller-thanks");
        assertThat(letter(decision, true, OffsetDateTime.MAX)).isEqualTo("caller-thanks");
    }

    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "NOT_REACHED"})
    void whatDidNotGoForwardIsNotTold(Decision decision) {
        assertThat(letter(decision, true, null)).isEqualTo("caller-thanks");
    }

    @Test
    void neitherIsWhatIsNotDecided() {
        assertThat(letter(null, true, null)).isEqualTo("caller-thanks");
    }

    private static String letter(@Nullable Decision decision, boolean mayHear, @Nullable OffsetDateTime withdrawn) {
        return CallerLetters.kind(
                new ConsentView(null, "", decision, null, List.of(), null, null, mayHear, withdrawn, 0));
    }
}
