package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.access.AccessAction;
import fi.luukku.access.AccessEntry;
import fi.luukku.access.Ground;
import fi.luukku.access.Role;
import fi.luukku.casefile.CaseCodes;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class AccessWordsTest {

    private final AccessWords words = new AccessWords(messages());

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void everyActionGroundAndRoleHasWordsInTheFamilysLanguage(String language) {
        Locale locale = Locale.of(language);
        for (AccessAction action : AccessAction.values()) {
            assertThat(words.did(entry(action, "card", null, ""), locale)).doesNotContain(action.name());
        }
        for (Ground ground : Ground.values()) {
            assertThat(words.ground(entry(AccessAction.VIEWED, "card", ground, ""), locale))
                    .isNotEmpty()
                    .doesNotContain(ground.name());
        }
        Stream.concat(Stream.of(Role.values()).map(Role::name), CaseCodes.PERSON_ROLES.keySet().stream())
                .forEach(role -> assertThat(words.roles(entry(AccessAction.VIEWED, "card", null, role), locale))
                        .as(role)
                        .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void aCodeIsNeverShownAndAnUnknownOneIsAPartOfTheCard(String language) {
        Locale locale = Locale.of(language);
        assertThat(words.what("meeting-not-held", locale)).isEqualTo(words.what("meeting", locale));
        assertThat(words.what("invented-by-nobody", locale)).isEqualTo(words.what("other", locale));
        assertThat(words.what("meeting", locale)).isNotEqualTo(words.what("other", locale));
        assertThat(words.roles(entry(AccessAction.VIEWED, "card", null, "INVENTED"), locale))
                .isEmpty();
    }

    private static AccessEntry entry(AccessAction action, String what, @Nullable Ground ground, String role) {
        return new AccessEntry(
                OffsetDateTime.of(2026, 12, 1, 9, 0, 0, 0, ZoneOffset.UTC),
                "duty",
                "Päivi Päivystäjä",
                List.of(role),
                action,
                "KAA-2026-0001",
                what,
                ground);
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/access-log");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
