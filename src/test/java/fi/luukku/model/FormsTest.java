package fi.luukku.model;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.MissingThing;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import java.util.Arrays;
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
            Set.of("text", "group", "select", "radio", "checklist", "checkbox", "datetime", "iframe");

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

    @Test
    void everyMissingThingIsToldOnTheCardToo() {
        assertThat(Arrays.stream(MissingThing.values()).map(MissingThing::code))
                .containsExactlyInAnyOrderElementsOf(contract.codes("missing"));
    }

    /** A browser would refuse another frame; one without scripts and sessions could not be written in. */
    @Test
    void everyTaskFormShowsTheCardInsideWhereThatIsOnHttps() {
        assertThat(models.all(UserTask.class)).allSatisfy(task -> {
            JsonNode form = models.forms()
                    .get(task.getSingleExtensionElement(ZeebeFormDefinition.class)
                            .getFormId());
            assertThat(ModelFiles.components(form)
                            .filter(field -> field.path("type").asString().equals("iframe")))
                    .singleElement()
                    .satisfies(frame -> {
                        assertThat(frame.path("url").asString()).matches("\\{\\{caseCardUrl}}/parts/[a-z]+(,[a-z]+)*");
                        assertThat(frame.path("conditional").path("hide").asString())
                                .isEqualTo(
                                        "=if caseCardUrl = null then true else not(starts with(caseCardUrl, \"https:\"))");
                        assertThat(frame.path("security").valueStream())
                                .hasSize(5)
                                .allMatch(JsonNode::asBoolean);
                    });
        });
    }

    private Stream<JsonNode> components() {
        return models.forms().values().stream().flatMap(ModelFiles::components);
    }
}
