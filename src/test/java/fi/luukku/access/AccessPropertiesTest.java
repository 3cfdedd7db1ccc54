package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class AccessPropertiesTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withBean(Accounts.class)
            .withPropertyValues(
                    "luukku.access.users[0].login=duty",
                    "luukku.access.users[0].password={noop}duty",
                    "luukku.access.users[0].name=Päivi Päivystäjä",
                    "luukku.access.users[0].roles=PHONE_DUTY,COORDINATOR");

    @Test
    void aWorkerHasTheRolesOfTheConfiguration() {
        application.run(context -> assertThat(context.getBean(Accounts.class)
                        .loadUserByUsername("duty")
                        .getAuthorities())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("ROLE_PHONE_DUTY", "ROLE_COORDINATOR"));
    }

    @Test
    void aWorkerWorksInTheAreasOfTheConfigurationOrElseInAllOfThem() {
        application.run(
                context -> assertThat(identity(context).worksEverywhere()).isTrue());
        application
                .withPropertyValues(
                        "luukku.access.users[0].areas=KAA,OUL", "luukku.access.users[0].email=Paivi@luukku.example")
                .run(context -> {
                    assertThat(identity(context).areas()).containsExactlyInAnyOrder("KAA", "OUL");
                    assertThat(identity(context).worksIn("KES")).isFalse();
                    assertThat(identity(context).addresses()).containsExactly("paivi@luukku.example");
                });
    }

    @Test
    void anAreaThatCannotBeOneStopsTheStart() {
        refused("must be codes of areas", "luukku.access.users[0].areas=Kaakkuri");
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        refused("must be the worker's e-mail address", "luukku.access.users[0].email=paivi");
    }

    private static Identity identity(AssertableApplicationContext context) {
        return context.getBean(Accounts.class).identity("duty").orElseThrow();
    }

    @Test
    void aPasswordThatDoesNotTellItsKindStopsTheStart() {
        refused("must tell its kind in front", "luukku.access.users[0].password=duty");
    }

    @Test
    void anUnknownRoleStopsTheStart() {
        refused("fi.luukku.access.Role.BOSS", "luukku.access.users[0].roles=BOSS");
    }

    @Test
    void aLoginTwiceStopsTheStart() {
        refused(
                "may stand there only once",
                "luukku.access.users[1].login=duty",
                "luukku.access.users[1].password={noop}x",
                "luukku.access.users[1].name=Toinen",
                "luukku.access.users[1].roles=MANAGER");
    }

    @Test
    void withNobodyListedItStartsAndNobodyLogsIn() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withBean(Accounts.class)
                .run(context -> assertThat(context).hasNotFailed());
    }

    private void refused(String sentence, String... properties) {
        application
                .withPropertyValues(properties)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(sentence));
    }
}
