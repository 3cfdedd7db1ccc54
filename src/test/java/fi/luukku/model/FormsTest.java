package fi.luukku.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Forms carry codes, dates and answers, never words about a family; and they never leave a worker guessing. */
class FormsTest {

    private static final Set<String> WITHOUT_FREE_TEXT =
            Set.of("text", "group", "select", "radio", "checklist", "checkbox", "datetime");

    private static final Pattern MISSING = Pattern.compile("missing = \"([a-z-]+)\" then false else true");

    private final ModelFiles models = new ModelFiles();
    private final ContractPage contract = new ContractPage();

    @Test
    void noFormHasAFieldForFreeText() {
        assertThat(components())
                .allSatisfy(field -> assertThat(field.path("type").asString()).isIn(WITHOUT_FREE_TEXT));
    }

    @Test
    void noChoiceComesFromAVariable() {
        assertThat(components())
                .allSatisfy(field -> assertThat(field.has("valuesKey") || field.has("valuesExpression"))
                        .as(field.path("key").asString(""))
                        .isFalse());
    }

    @Test
    void aFieldForFreeTextWouldBeFound() {
        assertThat(Set.of("textfield", "textarea", "filepicker")).noneMatch(WITHOUT_FREE_TEXT::contains);
    }

    @Test
    void everyQuestionMustBeAnswered() {
        assertThat(components().filter(field -> field.has("key")))
                .allSatisfy(field -> assertThat(
                                field.path("validate").path("required").asBoolean(false))
                        .as(field.path("key").asString())
                        .isTrue());
    }

    @Test
    void everyChoiceIsACodeOfTheContractOrYesOrNo() {
        assertThat(components()
                        .filter(field -> !field.path("key").asString("").equals("areaCode"))
                        .flatMap(field -> field.path("values").valueStream())
                        .map(choice -> choice.path("value"))
                        .filter(value -> !value.isBoolean())
                        .map(JsonNode::asString))
                .isSubsetOf(contract.codes());
    }

    @Test
    void everyTaskFormOpensTheCaseCard() {
        assertThat(models.all(UserTask.class)).allSatisfy(task -> {
            String form =
                    task.getSingleExtensionElement(ZeebeFormDefinition.class).getFormId();
            assertThat(models.forms().get(form).toString()).contains("](" + "{{caseCardUrl}}#");
        });
    }

    @Test
    void onlyFamilySupportIsStartedByHand() {
        assertThat(models.all(StartEvent.class)
                        .filter(start -> start.getScope() instanceof Process)
                        .filter(start -> start.getEventDefinitions().isEmpty())
                        .filter(start -> !start.getId().equals("StartEvent_CallAnswered")))
                .isNotEmpty()
                .allSatisfy(start -> assertThat(start.getSingleExtensionElement(ZeebeFormDefinition.class)
                                .getFormId())
                        .isEqualTo("starts-by-itself"));
        assertThat(models.forms().get("starts-by-itself").findValue("values")).isEmpty();
    }

    @Test
    void everyMissingThingHasItsSentence() {
        Set<String> told = components()
                .map(field -> field.path("conditional").path("hide").asString(""))
                .flatMap(hide -> MISSING.matcher(hide).results().map((MatchResult match) -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(contract.codes("missing"));
    }

    private Stream<JsonNode> components() {
        return models.forms().values().stream().flatMap(ModelFiles::components);
    }
}
