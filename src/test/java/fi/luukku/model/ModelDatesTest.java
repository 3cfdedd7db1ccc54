package fi.luukku.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebePriorityDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No case stands still: whatever waits in a model waits until a date that Java has reckoned (O11). */
class ModelDatesTest {

    private static final Set<String> DATES = Set.of("moment", "moments", "date");

    private final ModelFiles models = new ModelFiles();
    private final ContractPage contract = new ContractPage();

    @Test
    void everyUserTaskHasADateAndAPriority() {
        assertThat(models.all(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            ZeebeTaskSchedule schedule = task.getSingleExtensionElement(ZeebeTaskSchedule.class);
            assertThat(schedule).as(task.getId()).isNotNull();
            assertThat(schedule.getDueDate()).as(task.getId()).startsWith("=");
            ZeebePriorityDefinition priority = task.getSingleExtensionElement(ZeebePriorityDefinition.class);
            assertThat(priority).as(task.getId()).isNotNull();
            assertThat(priority.getPriority()).as(task.getId()).isNotBlank();
        });
    }

    @Test
    void everyMessageIsAwaitedUntilADate() {
        Stream<FlowNode> waits = Stream.concat(
                models.all(ReceiveTask.class),
                models.all(IntermediateCatchEvent.class).filter(event -> !isTimer(event)));
        assertThat(waits)
                .isNotEmpty()
                .allSatisfy(wait -> assertThat(hasTimerBesideIt(wait))
                        .as("%s waits beside a timer", wait.getId())
                        .isTrue());
        assertThat(models.all(EventBasedGateway.class))
                .allSatisfy(gateway -> assertThat(leadsToTimer(gateway))
                        .as("%s offers a timer", gateway.getId())
                        .isTrue());
    }

    @Test
    void everyDateThatIsWaitedForStandsInTheContractAsOne() {
        Stream<String> due = models.all(UserTask.class)
                .map(task ->
                        task.getSingleExtensionElement(ZeebeTaskSchedule.class).getDueDate());
        Stream<String> timers = models.all(TimerEventDefinition.class)
                .flatMap(timer -> Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle()))
                .filter(expression -> expression != null)
                .map(expression -> expression.getTextContent());
        List<String> expressions = Stream.concat(due, timers).toList();

        assertThat(expressions).hasSizeGreaterThan(10).allSatisfy(expression -> {
            assertThat(expression).startsWith("=");
            List<String> read = Feel.variables(expression).toList();
            assertThat(read).as(expression).isNotEmpty();
            assertThat(contract.variables()).containsAll(read);
            assertThat(read)
                    .anySatisfy(variable -> assertThat(DATES)
                            .as("the contract's type of %s: %s", variable, contract.type(variable))
                            .anyMatch(date -> contract.type(variable).matches("(?s).*\\b" + date + "\\b.*")
                                    || contract.type(variable).startsWith("one of")));
        });
    }

    private static boolean isTimer(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    /** On its own boundary, at the gateway before it, or on the boundary of a part around it. */
    private boolean hasTimerBesideIt(FlowNode wait) {
        return wait.getIncoming().stream().map(SequenceFlow::getSource).anyMatch(this::offersTimer)
                || hasTimerOnBoundary(wait)
                || around(wait).anyMatch(part -> hasTimerOnBoundary(part) || hasTimerInside(part));
    }

    /** As the start of an event subprocess, which watches over all that the part does. */
    private boolean hasTimerInside(FlowNode part) {
        return models.all(StartEvent.class)
                .filter(start -> start.getParentElement() instanceof SubProcess sub && sub.triggeredByEvent())
                .filter(start -> part.equals(start.getParentElement().getParentElement()))
                .anyMatch(ModelDatesTest::isTimer);
    }

    private boolean offersTimer(FlowNode node) {
        return node instanceof EventBasedGateway gateway && leadsToTimer(gateway);
    }

    private boolean leadsToTimer(EventBasedGateway gateway) {
        return gateway.getOutgoing().stream()
                .map(SequenceFlow::getTarget)
                .anyMatch(target -> target instanceof CatchEvent event && isTimer(event));
    }

    private boolean hasTimerOnBoundary(FlowNode node) {
        return models.all(BoundaryEvent.class)
                .filter(event -> node.equals(event.getAttachedTo()))
                .anyMatch(ModelDatesTest::isTimer);
    }

    private static Stream<FlowNode> around(FlowNode node) {
        return Stream.iterate(
                        node.getParentElement(), element -> element != null, element -> element.getParentElement())
                .filter(SubProcess.class::isInstance)
                .map(FlowNode.class::cast);
    }
}
