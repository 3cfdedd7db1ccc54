package fi.luukku.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.camunda.client.jobhandling.result.DefaultDocumentResultProcessorFailureHandlingStrategy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CheckedAnswersTest {

    private final CheckedAnswers answers = new CheckedAnswers(
            new DefaultDocumentResultProcessorFailureHandlingStrategy(),
            JsonMapper.builder().build());

    @Test
    void whatIsListedPasses() {
        assertThatCode(() -> {
                    answers.check(null);
                    answers.check(new Answer(null, true));
                    answers.check(new Answer("contact-notes", false));
                    answers.check(Map.of(
                            "promises",
                            List.of(Map.of(
                                    "promiseReference", "KAA-2026-0001-P1", "askAt", "2026-12-01T09:00:00+02:00"))));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void wordsDoNot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.check(new Answer("Äiti Esimerkki", true)))
                .withMessageContaining("missing")
                .withMessageNotContaining("Esimerkki");
        assertThatIllegalArgumentException().isThrownBy(() -> answers.check(Map.of("callerName", "esimerkki")));
    }

    record Answer(@Nullable String missing, boolean timeFound) {}
}
