package fi.luukku.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "040 123 4567",
                "0401234567",
                "+358 40 1234567",
                "+358-40-123 4567",
                "00358401234567",
                " (040) 1234567"
            })
    void howeverItIsWrittenItIsOneNumber(String written) {
        assertThat(PhoneKey.of(written)).contains("+358401234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "Aino", "040 😀 1234567", "KAA-2026-0001", "%", "+46"})
    void whatIsNoNumberHasNoKey(String written) {
        assertThat(PhoneKey.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+46 8 123 456", "+372 5123 4567"})
    void anotherCountrysNumberKeepsIt(String written) {
        assertThat(PhoneKey.of(written)).contains("+" + written.replaceAll("\\D", ""));
    }
}
