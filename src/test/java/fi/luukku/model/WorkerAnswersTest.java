package fi.luukku.model;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fi.luukku.engine.ProcessVariable;
import fi.luukku.engine.VariableType;
import io.camunda.client.annotation.JobWorker;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The engine knows the case, never the family: workers answer with nothing but what one typed list holds. */
class WorkerAnswersTest {

    private static final Map<String, ProcessVariable> LISTED = Arrays.stream(ProcessVariable.values())
            .collect(Collectors.toMap(ProcessVariable::variable, Function.identity()));

    /** Read once: it takes seconds. */
    private static final List<Method> WORKERS = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("fi.luukku").stream()
                    .map(JavaClass::reflect)
                    .flatMap(WorkerAnswersTest::workers)
                    .toList();

    private final ContractPage contract = new ContractPage();

    @Test
    void everyAnswerIsListedWithItsType() {
        assertThat(WORKERS).isNotEmpty().allSatisfy(WorkerAnswersTest::mustAnswerWithWhatIsListed);
    }

    @Test
    void aWorkerThatAnswersWithWordsIsFound() {
        List<Method> planted = workers(Planted.class).toList();

        assertThat(planted)
                .hasSize(4)
                .allSatisfy(worker -> assertThatExceptionOfType(AssertionError.class)
                        .isThrownBy(() -> mustAnswerWithWhatIsListed(worker)));
    }

    @Test
    void everyWorkerAnswersWithWhatTheContractSays() {
        Map<String, Set<String>> answers = new TreeMap<>();
        WORKERS.forEach(worker -> answers.put(
                worker.getAnnotation(JobWorker.class).type(),
                components(worker).map(RecordComponent::getName).collect(toCollection(TreeSet::new))));

        assertThat(answers).isEqualTo(contract.answers());
    }

    @Test
    void theListNamesTheContractsTypes() {
        assertThat(LISTED.values())
                .allSatisfy(variable -> assertThat(contract.type(variable.variable()))
                        .as(variable.variable())
                        .satisfies(words ->
                                assertThat(fits(variable.type(), words)).isTrue()));
        assertThat(LISTED.keySet()).isSubsetOf(contract.variables());
        assertThat(contract.variables().stream()
                        .filter(contract::isWrittenByCode)
                        .collect(toSet()))
                .isSubsetOf(LISTED.keySet());
    }

    private static boolean fits(VariableType type, String contractsWords) {
        return switch (type) {
            case REFERENCE -> contractsWords.contains("`KAA-2026-0001");
            case CODE -> contractsWords.startsWith("code") || contractsWords.matches("(`[a-z-]+`(, )?)+");
            case MOMENT -> contractsWords.startsWith("moment") || contractsWords.contains("its moment");
            case DATE -> contractsWords.startsWith("date");
            case ADDRESS -> contractsWords.startsWith("address of the case card");
            case BOOLEAN -> contractsWords.startsWith("boolean");
            case COUNT -> contractsWords.startsWith("count");
            case CODES -> contractsWords.startsWith("list of codes");
            case MOMENTS_BY_REFERENCE -> contractsWords.startsWith("list of `{promiseReference, askAt}`");
        };
    }

    private static void mustAnswerWithWhatIsListed(Method worker) {
        Class<?> answer = worker.getReturnType();
        if (answer != void.class) {
            assertThat(answer.isRecord())
                    .as("%s answers with nothing or with a record", worker)
                    .isTrue();
            assertThat(answer.getRecordComponents()).allSatisfy(WorkerAnswersTest::mustBeListed);
        }
    }

    private static void mustBeListed(RecordComponent component) {
        ProcessVariable variable = LISTED.get(component.getName());
        assertThat(variable).as("%s is a ProcessVariable", component).isNotNull();
        assertThat(boxed(component.getType()))
                .as("the type of %s", component)
                .isEqualTo(variable.type().javaType());
        if (component.getGenericType() instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            if (variable.type() == VariableType.CODES) {
                assertThat(element).as("what %s lists", component).isEqualTo(String.class);
                return;
            }
            assertThat(element).isInstanceOf(Class.class);
            assertThat(((Class<?>) element).getRecordComponents())
                    .as("what %s lists", component)
                    .isNotNull()
                    .allSatisfy(WorkerAnswersTest::mustBeListed);
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return type == boolean.class ? Boolean.class : type == int.class ? Integer.class : type;
    }

    private static Stream<Method> workers(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(JobWorker.class));
    }

    private static Stream<RecordComponent> components(Method worker) {
        RecordComponent[] components = worker.getReturnType().getRecordComponents();
        return components == null ? Stream.of() : Arrays.stream(components);
    }

    /** Workers as they must not be. */
    static final class Planted {

        @JobWorker(type = "planted.unlisted")
        public Unlisted unlisted() {
            throw new UnsupportedOperationException();
        }

        @JobWorker(type = "planted.wrong-type")
        public WrongType wrongType() {
            throw new UnsupportedOperationException();
        }

        @JobWorker(type = "planted.hidden-in-a-list")
        public HiddenInAList hiddenInAList() {
            throw new UnsupportedOperationException();
        }

        @JobWorker(type = "planted.anything")
        public Map<String, Object> anything() {
            throw new UnsupportedOperationException();
        }

        record Unlisted(String caseReference, @Nullable String callerName) {}

        record WrongType(String timeFound) {}

        record HiddenInAList(List<Words> promises) {}

        record Words(String promiseReference, String what) {}
    }
}
