package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToldClaimsTest {

    private static final LoginProperties.Claims USUAL =
            new LoginProperties.Claims("preferred_username", "name", "email", "roles", "areas");

    @Test
    void aWorkerIsWhoTheClaimsSay() {
        Identity worker = told(Map.of(
                "preferred_username", "kaisa",
                "name", "Kaisa Koordinaattori",
                "email", "kaisa@luukku.example",
                "roles", List.of("coordinator", "PHONE_DUTY"),
                "areas", List.of("KAA", "OUL")));

        assertThat(worker.login()).isEqualTo("kaisa");
        assertThat(worker.name()).isEqualTo("Kaisa Koordinaattori");
        assertThat(worker.email()).isEqualTo("kaisa@luukku.example");
        assertThat(worker.roles()).containsExactlyInAnyOrder(Role.COORDINATOR, Role.PHONE_DUTY);
        assertThat(worker.areas()).containsExactlyInAnyOrder("KAA", "OUL");
    }

    @Test
    void aRoleLuukkuDoesNotKnowIsIgnored() {
        assertThat(told(Map.of("roles", List.of("boss", "coordinator", "admin")))
                        .roles())
                .containsExactly(Role.COORDINATOR);
        assertThat(told(Map.of("roles", "boss")).roles()).isEmpty();
    }

    @Test
    void withoutAClaimThereIsNoRoleAndNoArea() {
        Identity worker = told(Map.of("preferred_username", "kaisa"));

        assertThat(worker.roles()).isEmpty();
        assertThat(worker.areas()).isEmpty();
        assertThat(worker.email()).isNull();
        assertThat(worker.name()).isEqualTo("kaisa");
    }

    @Test
    void aStarMeansEveryArea() {
        assertThat(told(Map.of("areas", "*")).worksEverywhere()).isTrue();
        assertThat(told(Map.of("areas", List.of("KAA"))).worksEverywhere()).isFalse();
    }

    @Test
    void aClaimInsideOthersIsFoundByItsDots() {
        var names = new LoginProperties.Claims(
                "sub", "name", "email", "realm_access.roles", "https://luukku.example/areas");

        Identity worker = new ToldClaims(Map.of(
                        "sub", "17",
                        "realm_access", Map.of("roles", List.of("manager")),
                        "https://luukku.example/areas", "KAA"))
                .identity(names);

        assertThat(worker.roles()).containsExactly(Role.MANAGER);
        assertThat(worker.areas()).containsExactly("KAA");
    }

    private static Identity told(Map<String, Object> claims) {
        return new ToldClaims(claims).identity(USUAL);
    }
}
