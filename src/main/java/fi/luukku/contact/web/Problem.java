package fi.luukku.contact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Why a request was not taken, as RFC 9457 tells it; the member errors names the fields. */
@Schema(name = "Problem", description = "RFC 9457. What was sent is never repeated in it.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "urn:luukku:problem:contact")
        String type,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Some fields are missing or wrong")
        String title,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "422")
        int status,

        @Schema(description = "What is wrong with which field")
        List<Field> errors) {

    /** A field and what is wrong with it. */
    @Schema(name = "FieldProblem")
    record Field(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "areaCode")
            String field,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "area.unknown")
            String code,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "This is none of our areas. Choose one.")
            String detail) {}
}
