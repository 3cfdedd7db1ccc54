package fi.luukku.contact.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a system that sent a contact is told. */
@Schema(name = "Received", description = "The contact is kept, whatever else is away. Nothing of it is repeated here.")
record ContactAnswer(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, format = "date-time", description = "When it first came")
        String receivedAt,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                format = "date-time",
                description = "By when, or from when on, somebody is in touch")
        String callBackAt,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "The same in words, in the contact's language: show it to whoever made contact",
                example = "We will call you today by 16:00.")
        String callBack) {}
