package fi.luukku.contact.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.web.bind.annotation.RestController;

/** The interface as OpenAPI describes it, made from the code that answers. Open to all: it tells of no contact. */
@RestController
@Needs(Action.OPEN_TO_ALL)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Luukku: contacts",
                        version = "1",
                        description =
                                "For the systems of schools, day care and clinics. A contact becomes a case that a family"
                                        + " worker takes up at the time told in the answer."))
@SecurityScheme(
        name = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The client's key, given by the city")
class ApiDocument extends OpenApiWebMvcResource {

    ApiDocument(
            ObjectFactory<OpenAPIService> service,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(service, requests, responses, operations, properties, providers, customizers);
    }
}
