package fi.luukku.model;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.camunda.client.annotation.JobWorker;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Models, forms, workers and docs/process-contract.md name the same things. Change one, and this says what else to change. */
class ModelContractTest {

    /** Read once: it takes seconds. */
    private static final List<JavaMethod> WORKERS = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests()).importPackages("fi.luukku").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(JobWorker.class))
                    .toList();

    private final ModelFiles models = new ModelFiles();
    private final ContractPage contract = new ContractPage();

    @Test
    void everyJobOfTheModelsIsInTheContractAndTheOtherWayRound() {
        assertThat(jobTypes()).isEqualTo(contract.jobs().keySet());
    }

    @Test
    void everyWorkerHasAJob() {
        assertThat(WORKERS.stream().map(ModelContractTest::type))
                .isSubsetOf(jobTypes())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyJobHasAWorker() {
        assertThat(jobTypes())
                .isSubsetOf(WORKERS.stream().map(ModelContractTest::type).toList());
    }

    @Test
    void elementJobTypeAndWorkerShareOneName() {
        assertThat(models.all(ServiceTask.class)).allSatisfy(task -> {
            String name = task.getId().replace("ServiceTask_", "");
            assertThat(type(task))
                    .isIn("luukku." + kebab(name), "luukku." + kebab(name.replaceFirst("As[A-Z].*$", "")));
        });
        assertThat(WORKERS)
                .allSatisfy(worker -> assertThat(type(worker))
                        .isEqualTo("luukku."
                                + kebab(worker.getOwner().getSimpleName().replaceFirst("Worker$", ""))));
    }

    @Test
    void everyFormIsUsedAndEveryUsedFormExists() {
        assertThat(set(models.all(ZeebeFormDefinition.class).map(ZeebeFormDefinition::getFormId)))
                .isEqualTo(models.forms().keySet())
                .isEqualTo(contract.forms().keySet());
        models.forms()
                .forEach((file, form) -> assertThat(form.path("id").asString()).isEqualTo(file));
    }

    @Test
    void everyFormAsksForWhatTheContractSays() {
        var keys = new TreeMap<String, Set<String>>();
        models.forms()
                .forEach((id, form) -> keys.put(
                        id,
                        set(ModelFiles.components(form)
                                .filter(field -> field.has("key"))
                                .map(field -> field.path("key").asString()))));
        assertThat(keys).isEqualTo(contract.forms());
    }

    @Test
    void everyProcessDecisionAndMessageThatIsNamedExists() {
        assertThat(models.all(Process.class).map(Process::getId))
                .containsAll(set(models.all(ZeebeCalledElement.class).map(ZeebeCalledElement::getProcessId)))
                .containsExactlyElementsOf(
                        ModelFiles.files("bpmn", ".bpmn").map(ModelFiles::name).toList());
        assertThat(models.decisions())
                .containsAll(set(models.all(ZeebeCalledDecision.class).map(ZeebeCalledDecision::getDecisionId)))
                .containsAll(
                        ModelFiles.files("bpmn", ".dmn").map(ModelFiles::name).toList());

        var messages = new TreeMap<String, String>();
        models.all(Message.class)
                .forEach(message -> messages.put(
                        message.getName(),
                        message.getSingleExtensionElement(ZeebeSubscription.class)
                                .getCorrelationKey()
                                .substring(1)));
        assertThat(messages).isEqualTo(contract.messages());
    }

    @Test
    void everyVariableOfAJobOrAFormIsListed() {
        assertThat(set(contract.forms().values().stream().flatMap(Collection::stream)))
                .isSubsetOf(contract.variables());
        assertThat(set(contract.jobs().values().stream().flatMap(Collection::stream)))
                .isSubsetOf(contract.variables());
    }

    @Test
    void everyVariableOfAnExpressionIsListed() {
        assertThat(set(models.expressions().flatMap(Feel::variables))).isSubsetOf(contract.variables());
    }

    private Set<String> jobTypes() {
        return set(models.all(ServiceTask.class).map(ModelContractTest::type));
    }

    private static String type(ServiceTask task) {
        return task.getSingleExtensionElement(ZeebeTaskDefinition.class).getType();
    }

    private static String type(JavaMethod worker) {
        return worker.getAnnotationOfType(JobWorker.class).type();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static Set<String> set(Stream<String> names) {
        return names.collect(toCollection(TreeSet::new));
    }
}
