package fi.luukku.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.contact.ApiClients;
import fi.luukku.contact.CallBackWords;
import fi.luukku.contact.ContactCheck;
import fi.luukku.contact.ContactSettings.Client;
import fi.luukku.contact.SenderLimits;
import fi.luukku.contact.SendingContacts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface describes itself, at its own address and for everybody, and nothing else. */
class ApiDocumentTest {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    MessageSourceAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    SpringDocConfiguration.class,
                    SpringDocConfigProperties.class,
                    SpringDocWebMvcConfiguration.class))
            .withPropertyValues(
                    "springdoc.api-docs.path=/api/openapi",
                    "springdoc.paths-to-match=/api/contacts",
                    "spring.messages.basename=messages/contact")
            .withBean(ApiClients.class, ApiDocumentTest::oneClient)
            .withBean(SenderLimits.class, ApiDocumentTest::withoutLimit)
            .withBean(ContactCheck.class, () -> mock(ContactCheck.class))
            .withBean(SendingContacts.class, () -> mock(SendingContacts.class))
            .withBean(CallBackWords.class, () -> mock(CallBackWords.class))
            .withUserConfiguration(ApiDocument.class, ContactApi.class);

    @Test
    void theAddressOfTheDocumentIsOursAndItNamesOneAddressOnly() {
        application.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(ApiDocument.class);
            var web = MockMvcBuilders.webAppContextSetup(context).build();
            var answer = web.perform(get("/api/openapi")).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            JsonNode document = JsonMapper.shared().readTree(answer.getContentAsByteArray());
            assertThat(document.path("openapi").asString("")).startsWith("3.1");
            assertThat(List.copyOf(document.path("paths").propertyNames())).containsExactly("/api/contacts");
            assertThat(List.copyOf(
                            document.at("/paths/~1api~1contacts/post/responses").propertyNames()))
                    .contains("200", "201", "400", "401", "403", "415", "422", "429");
            assertThat(document.at("/components/schemas/Contact/properties/areaCode/example")
                            .asString(""))
                    .isEqualTo("KAA");
            assertThat(document.at("/components/schemas/Contact/properties/changeCodes/items/enum"))
                    .extracting(JsonNode::asString)
                    .containsExactlyElementsOf(CaseCodes.CHANGES.keySet());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"areaCode\": 5}", "{\"areaCode\": true}", "{\"words\": [\"x\"]}", "{\"urgent\": 1}"})
    void aValueOfAnotherTypeIsNotMadeToFit(String body) {
        application.run(context -> {
            var web = MockMvcBuilders.webAppContextSetup(context).build();
            var answer = web.perform(post("/api/contacts")
                            .header("Authorization", "Bearer any")
                            .header("Idempotency-Key", "12345678")
                            .contentType("application/json")
                            .content(body))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(answer.getContentAsString()).contains(body.substring(2, body.indexOf('"', 2)));
        });
    }

    private static SenderLimits withoutLimit() {
        SenderLimits limits = mock(SenderLimits.class);
        when(limits.ofClient(any())).thenReturn(Optional.empty());
        return limits;
    }

    private static ApiClients oneClient() {
        ApiClients clients = mock(ApiClients.class);
        when(clients.known(any())).thenReturn(Optional.of(new Client("school", "0".repeat(64), List.of())));
        return clients;
    }
}
