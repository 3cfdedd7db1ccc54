package fi.luukku.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.notification.Language;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class AreasPropertiesTest {

    private static final String[] RIGHT = {
        "luukku.areas.default-area=KAA",
        "luukku.areas.districts[0].code=KAA",
        "luukku.areas.districts[0].name=Kaakkuri",
        "luukku.areas.districts[0].phone=08 000 0001",
        "luukku.areas.districts[0].workers[0].role=school-nurse",
        "luukku.areas.districts[0].workers[0].name=Oma Työntekijä",
        "luukku.areas.districts[0].workers[0].email=oma@luukku.example",
        "luukku.areas.districts[0].workers[0].phone=08 000 0012"
    };

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withBean(Areas.class)
            .withPropertyValues(RIGHT);

    @Test
    void areasComeFromConfigurationAlone() {
        application.run(context -> {
            Areas areas = context.getBean(Areas.class);
            assertThat(areas.get("KAA").workers()).extracting(Worker::role).containsExactly("school-nurse");
            assertThat(areas.get("XXX")).isEqualTo(areas.fallback());
        });
    }

    @Test
    void aCodeOfTheWrongFormStopsTheStart() {
        refused("must be three capital letters", "luukku.areas.districts[0].code=Kaakkuri");
    }

    @Test
    void aDefaultAreaThatIsNotThereStopsTheStart() {
        refused("must be the code of one of luukku.areas.districts", "luukku.areas.default-area=OUL");
    }

    @Test
    void aWorkersAddressThatIsNoneStopsTheStart() {
        refused("must be an e-mail address", "luukku.areas.districts[0].workers[0].email=oma");
    }

    @Test
    void anAreaTwiceStopsTheStart() {
        refused(
                "may stand there only once",
                Stream.of(RIGHT)
                        .filter(one -> one.contains("districts"))
                        .map(one -> one.replace("districts[0]", "districts[1]"))
                        .toArray(String[]::new));
    }

    @Test
    void coordinatorsAreWrittenToWhereTheyAreConfigured() {
        application.run(context ->
                assertThat(context.getBean(Areas.class).coordinator("KAA")).isEmpty());
        application
                .withPropertyValues(
                        "luukku.areas.districts[0].coordinator-email=koordinaattori@luukku.example",
                        "luukku.areas.districts[0].coordinator-language=SV")
                .run(context -> assertThat(context.getBean(Areas.class).coordinator("KAA"))
                        .contains(new Coordinator("koordinaattori@luukku.example", Language.SV)));
        refused(
                "must be the e-mail address of the area's coordinators",
                "luukku.areas.districts[0].coordinator-email=x");
    }

    private void refused(String sentence, String... properties) {
        application
                .withPropertyValues(properties)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(sentence));
    }
}
