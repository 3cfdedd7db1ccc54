package fi.luukku.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Individual numbers from 900 on belong to nobody. */
class IdentityCodeTest {

    @ParameterizedTest
    @CsvSource({
        "240817A901X, 2017-08-24",
        "010190-902X, 1990-01-01",
        "131052Y903X, 1952-10-13",
        "290224B904X, 2024-02-29",
        "010100+905X, 1800-01-01",
        "150595U906X, 1995-05-15",
        "010203F907X, 2003-02-01"
    })
    void tellsTheBirthDateInEveryCentury(String code, LocalDate born) {
        assertThat(IdentityCode.of(withCheckSign(code)))
                .map(IdentityCode::birthDate)
                .contains(born);
    }

    @Test
    void isTakenAsItIsTyped() {
        String code = withCheckSign("240817A901X");
        assertThat(IdentityCode.of(" " + code.toLowerCase() + " "))
                .map(IdentityCode::value)
                .contains(code);
    }

    @Test
    void showsTheBirthDateOnly() {
        String code = withCheckSign("240817A901X");
        assertThat(IdentityCode.of(code)).map(IdentityCode::masked).contains("240817A••••");
        assertThat(IdentityCode.of(code).orElseThrow().toString()).doesNotContain("901");
    }

    @Test
    void everyOtherCheckSignIsRefused() {
        String right = withCheckSign("240817A901X");
        long taken = "0123456789ABCDEFHJKLMNPRSTUVWXYGIOQZ"
                .chars()
                .filter(sign ->
                        IdentityCode.of(right.substring(0, 10) + (char) sign).isPresent())
                .count();
        assertThat(taken).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "240817", "310217A901X", "290223B904X", "240817G901X", "240817A001X", "2408-17A901"})
    void whatIsNoCodeIsRefused(String typed) {
        String code = typed.length() == 11 ? withCheckSign(typed) : typed;
        assertThat(IdentityCode.of(code)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityCode(code))
                .withMessage("This is not an identity code");
    }

    /** The code with the check sign it needs in place of the last sign. */
    private static String withCheckSign(String code) {
        String digits = code.substring(0, 6) + code.substring(7, 10);
        return digits.matches("\\d{9}")
                ? code.substring(0, 10) + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Integer.parseInt(digits) % 31)
                : code;
    }
}
