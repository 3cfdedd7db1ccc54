package fi.luukku.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ParallelGateway;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every model has, so that a worker can read it, a newcomer can work by it and no case gets stuck in it. */
class ModelStyleTest {

    private static final String ID = "(StartEvent|EndEvent|Event|UserTask|ServiceTask|BusinessRuleTask|ReceiveTask"
            + "|CallActivity|SubProcess|Gateway|Flow)_([A-Z][a-z]+)+";

    private final ModelFiles models = new ModelFiles();

    @Test
    void everyIdSaysWhatItIs() {
        assertThat(models.all(FlowElement.class))
                .allSatisfy(element -> assertThat(element.getId()).matches(ID));
    }

    @Test
    void everyExclusiveSplitAsksAQuestionAndHasADefault() {
        assertThat(models.all(ExclusiveGateway.class)
                        .filter(gateway -> gateway.getOutgoing().size() > 1))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                    assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
                    assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                        assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                        assertThat(flow.getConditionExpression() == null)
                                .as(flow.getId())
                                .isEqualTo(flow.equals(gateway.getDefault()));
                    });
                });
    }

    @Test
    void whatJoinsDoesNotSplitAndNothingElseJoins() {
        assertThat(models.all(FlowNode.class).filter(node -> node.getIncoming().size() > 1))
                .allSatisfy(node -> {
                    assertThat(node).isInstanceOfAny(ExclusiveGateway.class, ParallelGateway.class);
                    assertThat(node.getName()).as(node.getId()).isNull();
                    assertThat(node.getOutgoing()).as(node.getId()).hasSize(1);
                });
    }

    @Test
    void onlyAGatewayChooses() {
        assertThat(models.all(SequenceFlow.class).filter(flow -> flow.getConditionExpression() != null))
                .extracting(SequenceFlow::getSource)
                .allMatch(ExclusiveGateway.class::isInstance);
    }

    @Test
    void everyUserTaskHasAGroupADueDateAFormAndSaysWhatToDo() {
        assertThat(models.all(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getSingleExtensionElement(ZeebeUserTask.class)).isNotNull();
            assertThat(task.getSingleExtensionElement(ZeebeAssignmentDefinition.class)
                            .getCandidateGroups()
                            .split(",", -1))
                    .isSubsetOf("phone-duty", "own-workers", "coordinators");
            assertThat(task.getSingleExtensionElement(ZeebeTaskSchedule.class).getDueDate())
                    .matches("=\\w+DueAt");
            assertThat(task.getSingleExtensionElement(ZeebeFormDefinition.class).getFormId())
                    .isNotBlank();
            assertThat(documentation(task)).as(task.getId()).hasSizeGreaterThan(80);
        });
    }

    @Test
    void everyProcessSaysWhatItIsFor() {
        assertThat(models.all(Process.class))
                .allSatisfy(process -> assertThat(documentation(process)).isNotBlank());
    }

    @Test
    void everyJobIsTriedFiveTimes() {
        assertThat(models.all(ServiceTask.class))
                .allSatisfy(task -> assertThat(task.getSingleExtensionElement(ZeebeTaskDefinition.class)
                                .getRetries())
                        .isEqualTo("5"));
    }

    @Test
    void onlyNamedVariablesTravelBetweenProcesses() {
        assertThat(models.all(ZeebeCalledElement.class)).allSatisfy(called -> {
            assertThat(called.isPropagateAllParentVariablesEnabled()).isFalse();
            assertThat(called.isPropagateAllChildVariablesEnabled()).isFalse();
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"formId=", "calledElement processId=", "calledDecision decisionId="})
    void everythingIsBoundToWhatWasDeployedWithIt(String reference) {
        assertThat(ModelFiles.files("bpmn", ".bpmn").map(ModelFiles::read).flatMap(String::lines))
                .filteredOn(line -> line.contains(reference))
                .isNotEmpty()
                .allMatch(line -> line.contains("bindingType=\"deployment\""));
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .findFirst()
                .map(documentation -> documentation.getTextContent())
                .orElse("");
    }
}
