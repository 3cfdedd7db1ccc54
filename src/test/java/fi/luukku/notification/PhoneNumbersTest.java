package fi.luukku.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "040 123 4567",
                "0401234567",
                "040-123 4567",
                "(040) 1234567",
                "+358 40 123 4567",
                "00358 40 1234567",
                "+358 (0)40 123 4567"
            })
    void oneNumberIsOneHoweverItIsTyped(String typed) {
        assertThat(PhoneNumbers.e164(typed)).contains("+358401234567");
    }

    @Test
    void numbersFromAbroadAreTaken() {
        assertThat(PhoneNumbers.e164("+46 70 123 45 67")).contains("+46701234567");
        assertThat(PhoneNumbers.e164("0046 70 123 45 67")).contains("+46701234567");
        assertThat(PhoneNumbers.e164("+372 5123 4567")).contains("+37251234567");
        assertThat(PhoneNumbers.e164("+252 61 2345678")).contains("+252612345678");
        assertThat(PhoneNumbers.e164("08 000 0012")).contains("+35880000012");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "mother's phone", "040 123 4567 or 050 123 4567", "+999 123 4567", "040 KUUTIO", "()-"
            })
    void whatNobodyCanDialIsNone(String typed) {
        assertThat(PhoneNumbers.e164(typed)).isEmpty();
        assertThat(PhoneNumbers.e164(null)).isEmpty();
    }
}
