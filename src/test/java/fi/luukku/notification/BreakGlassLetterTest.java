package fi.luukku.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakGlassLetterTest {

    private static final String CARD = "http://localhost:8090/cases/KAA-2026-0001#timeline";

    private final LetterWriter writer =
            new LetterWriter(new OfficeProperties("Perheiden tuki", "08 000 0000", "perheiden.tuki@luukku.example"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhoOpenedWhichCardWhenAndUntilWhen(Language language) {
        WrittenText text = writer.write(
                "break-glass",
                new Addressee("Kaakkuri", "koordinaattori@luukku.example", language),
                Map.of(
                        "reference", "KAA-2026-0001",
                        "address", CARD,
                        "who", "Päivi Päivystäjä",
                        "when", "tiistaina 1.12.2026 kello 9.00",
                        "until", "tiistaina 1.12.2026 kello 10.00"));

        assertThat(text.subject()).isNotBlank().doesNotContain("KAA-", "Päivi", "[");
        assertThat(text.body())
                .contains("KAA-2026-0001", "Päivi Päivystäjä", "kello 9.00", "kello 10.00", "Perheiden tuki")
                .doesNotContain(" null", "[(", "[#", "&#");
        assertThat(text.body().lines()).contains(CARD);
    }
}
