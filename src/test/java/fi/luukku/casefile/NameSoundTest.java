package fi.luukku.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSoundTest {

    @ParameterizedTest
    @CsvSource({
        "Virtanen, Wirtanen",
        "Liisa, Lisa",
        "Erik, Eric",
        "Erik, Erick",
        "Åberg, Oberg",
        "Åberg, Aberg",
        "Lotsari, Lozari",
        "Tomas, Thomas",
        "Öhman, Ohman",
        "Aino Esimerkki, esimerkki  AINO",
        "Anna-Liisa, Anna Lisa",
        "Anna-Liisa, Annaliisa",
        "Иван Петров, ПЕТРОВ иван",
    })
    void oneSpellingFindsTheOther(String one, String other) {
        assertThat(NameSound.pairs(one)).containsAnyElementsOf(NameSound.pairs(other));
    }

    @ParameterizedTest
    @CsvSource({"Virtanen, Virta", "Aino Esimerkki, Eino Esimerkki", "Matti, Mati Esimerkki"})
    void differentNamesStayApart(String one, String other) {
        assertThat(NameSound.pairs(one)).doesNotContainAnyElementsOf(NameSound.pairs(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "'", "😀"})
    void whatHasNoLetterHasNoSound(String text) {
        assertThat(NameSound.pairs(text)).isEmpty();
    }

    @Test
    void aVeryLongNameIsCutShort() {
        assertThat(NameSound.pairs("ab".repeat(5_000) + " " + "x ".repeat(5_000)))
                .hasSizeLessThanOrEqualTo(20)
                .allSatisfy(pair -> assertThat(pair).hasSizeLessThanOrEqualTo(81));
    }
}
