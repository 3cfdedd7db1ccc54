package fi.luukku.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.runtime.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnDatabase
class CaseOpeningIT {

    @Autowired
    CaseOpening opening;

    @Autowired
    Cases cases;

    @Autowired
    Timeline timeline;

    @Test
    void twentyCasesAtOnceGetTwentyReferencesWithoutAGap() throws Exception {
        List<Callable<CaseReference>> calls = LongStream.range(0, 20)
                .<Callable<CaseReference>>mapToObj(i ->
                        () -> opening.open(EngineKeys.next(), "OUL", "parent").reference())
                .toList();

        List<Integer> numbers = atOnce(calls).stream()
                .map(reference -> Integer.parseInt(reference.value().substring(9)))
                .sorted()
                .toList();

        assertThat(numbers).doesNotHaveDuplicates().hasSize(20);
        assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(19);
    }

    @Test
    void oneProcessOpensOneCaseHoweverOftenItAsks() throws Exception {
        long key = EngineKeys.next();
        Callable<CaseReference> call = () -> opening.open(key, "KES", "teacher").reference();

        assertThat(atOnce(List.of(call, call, call, call, call, call))).containsOnly(call.call());
        assertThat(timeline.of(call.call())).hasSize(1);
    }

    @Test
    void answersWithTheCardsAddressAndWhenTheContactIsDue() {
        OpenedCase opened = opening.open(EngineKeys.next(), "KAA", "parent");

        assertThat(opened.reference().value()).matches("KAA-\\d{4}-\\d{4}");
        assertThat(opened.cardUrl()).endsWith("/cases/" + opened.reference());
        assertThat(opened.contactDueAt()).isAfter(cases.get(opened.reference()).openedAt());
    }

    @Test
    void startedWithoutTheFormItGoesToTheDefaultAreaAndSaysSo() {
        CaseReference reference = opening.open(EngineKeys.next(), null, "").reference();

        CaseView view = cases.get(reference);
        assertThat(view.areaCode()).isEqualTo("KAA");
        assertThat(view.callerRole()).isEqualTo("other-professional");
        assertThat(timeline.of(reference))
                .extracting(EventView::what)
                .containsExactly("opened-without-caller", "opened-without-area", "opened");
    }

    private static List<CaseReference> atOnce(List<Callable<CaseReference>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<CaseReference> answers = new ArrayList<>();
            for (Future<CaseReference> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
