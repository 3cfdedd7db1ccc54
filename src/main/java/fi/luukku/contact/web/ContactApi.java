package fi.luukku.contact.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.contact.ApiClients;
import fi.luukku.contact.CallBackWords;
import fi.luukku.contact.ContactCheck;
import fi.luukku.contact.ContactSettings.Client;
import fi.luukku.contact.Receipt;
import fi.luukku.contact.SenderLimits;
import fi.luukku.contact.SendingContacts;
import fi.luukku.contact.TypedContact;
import fi.luukku.contact.Wrong;
import fi.luukku.deadline.Iso;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Contacts from other systems: a school's, a clinic's. The same as the contact page, without its page. */
@RestController
@Needs(Action.SEND_CONTACT)
class ContactApi {

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,200}");

    private final ApiClients clients;
    private final SenderLimits limits;
    private final ContactCheck check;
    private final SendingContacts sending;
    private final CallBackWords words;
    private final MessageSource messages;
    private final ObjectReader json;

    ContactApi(
            ApiClients clients,
            SenderLimits limits,
            ContactCheck check,
            SendingContacts sending,
            CallBackWords words,
            MessageSource messages) {
        this.clients = clients;
        this.limits = limits;
        this.check = check;
        this.sending = sending;
        this.words = words;
        this.messages = messages;
        this.json = JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build()
                .readerFor(ContactBody.class);
    }

    @PostMapping("/api/contacts")
    @Operation(
            operationId = "sendContact",
            summary = "Send a contact",
            description =
                    "It is kept when the answer is there, and somebody is in touch at the time that is told. Send it again"
                            + " with the same Idempotency-Key when there was no answer: it is one contact all the same.",
            security = @SecurityRequirement(name = "key"),
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ContactBody.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ContactAnswer.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It had come before, and is kept once",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ContactAnswer.class)))
    @ApiResponse(
            responseCode = "400",
            description = "Not JSON, a field that there is not or of another type, or no Idempotency-Key",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "401",
            description = "The key is unknown",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "403",
            description = "This client does not send to that area",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "415",
            description = "Not application/json",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Fields are missing or wrong, each named; or another contact came with this Idempotency-Key",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "429",
            description = "Too many in a short time",
            headers = @Header(name = "Retry-After", description = "Seconds", schema = @Schema(type = "integer")),
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    ResponseEntity<ContactAnswer> send(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @Parameter(
                            required = true,
                            description =
                                    "Names this contact among those of this client, for ever: a random UUID serves")
                    @RequestHeader(name = IDEMPOTENCY_KEY, required = false)
                    @Nullable String idempotencyKey,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            @Parameter(hidden = true) @org.springframework.web.bind.annotation.RequestBody(required = false)
                    byte @Nullable [] body) {
        Client client = clients.known(authorization)
                .orElseThrow(() -> new ApiProblemException(HttpStatus.UNAUTHORIZED, "key-unknown"));
        Optional<Duration> wait = limits.ofClient(client.code());
        if (wait.isPresent()) {
            throw new TooManyException(wait.get());
        }
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw new ApiProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-json");
        }
        if (idempotencyKey == null || !KEY.matcher(idempotencyKey).matches()) {
            throw new ApiProblemException(HttpStatus.BAD_REQUEST, "no-idempotency-key");
        }
        TypedContact typed = read(body).typed();
        List<Wrong> wrong = check.of(typed);
        if (!wrong.isEmpty()) {
            throw new ApiProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "fields", wrong);
        }
        if (!client.maySendTo(typed.areaCode())) {
            throw new ApiProblemException(
                    HttpStatus.FORBIDDEN, "area-not-yours", List.of(Wrong.of("areaCode", "area.not-yours")));
        }
        return answer(sending.send(typed, idempotencyKey, client.code()), typed);
    }

    private ResponseEntity<ContactAnswer> answer(Receipt receipt, TypedContact typed) {
        boolean again = receipt.received().again();
        if (again && !receipt.received().same()) {
            throw new ApiProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "key-used");
        }
        Language language = Language.valueOf(typed.language().toUpperCase(Locale.ROOT));
        return ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new ContactAnswer(
                        iso(receipt.received().receivedAt()),
                        iso(receipt.callBack().at()),
                        words.of(receipt.callBack(), receipt.reachBy(), language)));
    }

    private ContactBody read(byte @Nullable [] body) {
        try {
            ContactBody read = json.readValue(body == null ? new byte[0] : body);
            if (read == null) {
                throw new ApiProblemException(HttpStatus.BAD_REQUEST, "not-json");
            }
            return read;
        } catch (DatabindException e) {
            String field = e.getPath().isEmpty() ? null : e.getPath().getFirst().getPropertyName();
            List<Wrong> wrong =
                    field == null || !isFieldName(field) ? List.of() : List.of(Wrong.of(field, "field.wrong-kind"));
            throw new ApiProblemException(HttpStatus.BAD_REQUEST, "fields", wrong);
        } catch (JacksonException e) {
            throw new ApiProblemException(HttpStatus.BAD_REQUEST, "not-json");
        }
    }

    /** What somebody wrote in the place of a name is not repeated. */
    private static boolean isFieldName(String field) {
        return field.matches("[A-Za-z][A-Za-z0-9_-]{0,39}");
    }

    private static String iso(OffsetDateTime moment) {
        return Iso.of(moment.atZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime());
    }

    /** Whatever else is asked for. */
    @RequestMapping("/api/**")
    @io.swagger.v3.oas.annotations.Hidden
    ResponseEntity<Problem> other(HttpServletRequest request) {
        boolean known = request.getRequestURI().equals(request.getContextPath() + "/api/contacts");
        var problem = known
                ? new ApiProblemException(HttpStatus.METHOD_NOT_ALLOWED, "method")
                : new ApiProblemException(HttpStatus.NOT_FOUND, "unknown");
        return told(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> told(ApiProblemException problem, HttpServletRequest request) {
        Locale locale = preferred(request).locale();
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        switch (problem.status()) {
            case UNAUTHORIZED -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case METHOD_NOT_ALLOWED -> answer.header(HttpHeaders.ALLOW, "POST");
            default -> {}
        }
        if (problem instanceof TooManyException tooMany) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.wait.toSeconds() + 1));
        }
        return answer.body(new Problem(
                "urn:luukku:problem:" + problem.kind(),
                word("contact.api." + problem.kind(), List.of(), locale),
                problem.status().value(),
                problem.wrong().stream()
                        .map(one -> new Problem.Field(
                                one.field(), one.code(), word("contact.wrong." + one.code(), one.details(), locale)))
                        .toList()));
    }

    private String word(String key, List<Object> details, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, details.toArray(), locale));
    }

    private static Language preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> java.util.Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(locale.getLanguage())))
                .findFirst()
                .orElse(Language.EN);
    }

    /** One client sends more than it may. */
    private static final class TooManyException extends ApiProblemException {

        private final Duration wait;

        private TooManyException(Duration wait) {
            super(HttpStatus.TOO_MANY_REQUESTS, "too-many");
            this.wait = wait;
        }
    }
}
