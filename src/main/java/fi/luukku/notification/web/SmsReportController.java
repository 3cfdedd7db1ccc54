package fi.luukku.notification.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.notification.DeliveryReports;
import fi.luukku.notification.SmsProperties;
import fi.luukku.notification.StillSendingException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what the gateway tells of a text message: {@code {"id" or "reference", "status", "code"}}. The shared secret is all
 * it takes; without one configured nothing is taken.
 */
@RestController
@Needs(Action.OPEN_TO_ALL)
class SmsReportController {

    private static final int LONGEST = 16_384;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> FAILED = Set.of("failed", "undeliverable", "undelivered", "expired", "rejected");
    private static final Set<String> ON_ITS_WAY = Set.of("accepted", "queued", "sent", "buffered");

    private final DeliveryReports reports;
    private final byte[] secret;

    SmsReportController(DeliveryReports reports, SmsProperties sms) {
        this.reports = reports;
        this.secret = sms.reportSecret().getBytes(StandardCharsets.UTF_8);
    }

    @PostMapping("/api/sms-reports")
    ResponseEntity<Map<String, String>> take(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            HttpServletRequest request)
            throws IOException {
        if (!isGateway(authorization)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return refuse(HttpStatus.CONTENT_TOO_LARGE, "A report has at most %d bytes.".formatted(LONGEST));
        }
        JsonNode report;
        try {
            report = JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return refuse(HttpStatus.BAD_REQUEST, "The report is not JSON.");
        }
        return take(text(report, "reference"), text(report, "id"), text(report, "status"), text(report, "code"));
    }

    private ResponseEntity<Map<String, String>> take(String reference, String id, String status, String code) {
        String name = reference.isEmpty() ? id : reference;
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return refuse(HttpStatus.BAD_REQUEST, "The report must tell the message's id or reference.");
        }
        boolean known;
        try {
            if (status.equals("delivered")) {
                known = reports.arrived(name);
            } else if (FAILED.contains(status)) {
                known = reports.cameBack(name, code.matches("[0-9.]{1,20}") ? code : "");
            } else if (ON_ITS_WAY.contains(status)) {
                known = true;
            } else {
                return refuse(HttpStatus.BAD_REQUEST, "The status must be delivered, failed or one on its way.");
            }
        } catch (StillSendingException e) {
            return refuse(HttpStatus.SERVICE_UNAVAILABLE, "The message is being handed over. Please report again.");
        }
        return known
                ? ResponseEntity.noContent().build()
                : refuse(HttpStatus.NOT_FOUND, "No message of that id or reference is known.");
    }

    private boolean isGateway(String authorization) {
        byte[] given = authorization.replaceFirst("^Bearer ", "").getBytes(StandardCharsets.UTF_8);
        return secret.length > 0 && MessageDigest.isEqual(secret, given);
    }

    private static String text(@Nullable JsonNode report, String name) {
        JsonNode value = report == null ? null : report.path(name);
        return value != null && (value.isString() || value.isNumber()) ? value.asString() : "";
    }

    private static ResponseEntity<Map<String, String>> refuse(HttpStatus status, String why) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", why));
    }
}
