package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"1.12.2026", "01.12.2026", "1.12.2026.", "1/12/2026", "1 12 2026", "01122026", "2026-12-01"})
    void aDayIsTypedAsOneLikes(String typed) {
        assertThat(Typed.date(typed)).contains(LocalDate.of(2026, 12, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.2.2026", "29.2.2026", "32.1.2026", "1.13.2026", "0.1.2026", "1.12.26", "soon", "1.12."})
    void aDayThatIsNoneIsRefused(String typed) {
        assertThat(Typed.date(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.fi", "anna.esimerkki+koulu@post.esimerkki.example", "o'neil@esimerkki.example"})
    void anAddressIsTaken(String typed) {
        assertThat(Typed.isEmail(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@",
                "@b.fi",
                "anna@esimerkki",
                "anna@esimerkki.",
                "anna@.fi",
                "a b@b.fi",
                "a..b@b.fi",
                ".a@b.fi",
                "a.@b.fi",
                "anna@esim_erkki.fi",
                "anna@-b.fi",
                "a@b.fi,c@d.fi",
                "a@b.f1",
                "a@b@c.fi",
                "a@b.fi\nBcc: c@d.fi",
                "äiti@b.fi"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(Typed.isEmail(typed)).isFalse();
    }

    @Test
    void textLosesBlanksAroundItAndWhatCannotBeStored() {
        assertThat(Typed.text(" a\r\nb\rc\u0000\u0007\td ")).isEqualTo("a\nb\nc\td");
        assertThat(Typed.text(null)).isEmpty();
    }
}
