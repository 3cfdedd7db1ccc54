package fi.luukku.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FamilyAnswerTest {

    private static final List<String> TOPICS = List.of("home", "health");

    @Test
    void yesToAllLetsEachKnowEverythingAndNothingIsTicked() {
        FamilyAnswer answer = answer("all");
        assertThat(answer.decision(2, TOPICS)).isEqualTo(Decision.GIVEN);
        assertThat(answer.agreed(2, TOPICS)).isEqualTo(Map.of(1, TOPICS, 2, TOPICS));
    }

    @Test
    void someOfThePeopleOrSomeOfTheTopicsIsAPart() {
        assertThat(answer("some", "1-home", "1-health").decision(2, TOPICS)).isEqualTo(Decision.PARTLY);
        assertThat(answer("some", "1-home", "2-home").decision(2, TOPICS)).isEqualTo(Decision.PARTLY);
        assertThat(answer("some", "2-health").agreed(2, TOPICS)).isEqualTo(Map.of(2, List.of("health")));
        assertThat(answer("some", "2-health", "1-home").topics(2, TOPICS)).containsExactly("home", "health");
    }

    @Test
    void tickingEverythingIsAgreeingToEverything() {
        assertThat(answer("some", "1-home", "1-health", "2-home", "2-health").decision(2, TOPICS))
                .isEqualTo(Decision.GIVEN);
    }

    @Test
    void noIsNoWhateverWasTicked() {
        assertThat(answer("none", "1-home").decision(2, TOPICS)).isEqualTo(Decision.DECLINED);
        assertThat(answer("none", "1-home").agreed(2, TOPICS)).isEmpty();
        assertThat(answer("none").isWhole(2, TOPICS)).isTrue();
    }

    @Test
    void whatWasNotAskedIsNotAgreed() {
        assertThat(answer("some", "3-home", "1-leisure", "1-home ").agreed(2, TOPICS))
                .isEmpty();
        assertThat(answer("some", "3-home").isWhole(2, TOPICS)).isFalse();
        assertThat(answer("everything").isWhole(2, TOPICS)).isFalse();
        assertThat(new FamilyAnswer(null, Set.of(), null).isWhole(2, TOPICS)).isFalse();
    }

    private static FamilyAnswer answer(String choice, String... ticks) {
        return new FamilyAnswer(choice, Set.of(ticks), null);
    }
}
