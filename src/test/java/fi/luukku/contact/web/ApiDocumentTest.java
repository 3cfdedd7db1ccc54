package fi.luukku.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.luukku.contact.ApiClients;
import fi.luukku.contact.CallBackWords;
import fi.luukku.contact.ContactCheck;
import fi.luukku.contact.SenderLimits;
import fi.luukku.contact.SendingContacts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
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
                    HttpMessageConvertersAutoConfiguration.class,
                    DispatcherServletAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    SpringDocConfiguration.class,
                    SpringDocConfigProperties.class,
                    SpringDocWebMvcConfiguration.class))
            .withPropertyValues("springdoc.api-docs.path=/api/openapi", "springdoc.paths-to-match=/api/contacts")
            .withBean(ApiClients.class, () -> mock(ApiClients.class))
            .withBean(SenderLimits.class, () -> mock(SenderLimits.class))
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
        });
    }
}
