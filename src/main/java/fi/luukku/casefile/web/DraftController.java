package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.DraftView;
import fi.luukku.casefile.Drafts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is typed and not saved yet, and gives it back to the worker who typed it and to nobody else. */
@RestController
@Needs(Action.KEEP_DRAFT)
@RequestMapping("/cases/{reference}/drafts")
class DraftController {

    private static final String FORM = "/{form:[a-z][a-z0-9-]{0,59}}";
    private static final int LONGEST = 400_000;
    private static final TypeReference<LinkedHashMap<String, List<String>>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping
    List<Draft> mine(@PathVariable CaseReference reference) {
        return drafts.mine(reference).stream().map(DraftController::shown).toList();
    }

    /** Takes a JSON object: each field's name and its values. */
    @PostMapping(FORM)
    ResponseEntity<Void> keep(
            @PathVariable CaseReference reference, @PathVariable String form, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Map<String, List<String>> fields;
        try {
            fields = JSON.readValue(body, FIELDS);
        } catch (JacksonException e) {
            return ResponseEntity.badRequest().build();
        }
        fields.replaceAll(
                (field, values) -> values.stream().map(Typed::storable).toList());
        drafts.keep(reference, form, JSON.writeValueAsString(fields));
        return ResponseEntity.noContent().build();
    }

    @PostMapping(FORM + "/remove")
    ResponseEntity<Void> remove(@PathVariable CaseReference reference, @PathVariable String form) {
        drafts.remove(reference, form);
        return ResponseEntity.noContent().build();
    }

    private static Draft shown(DraftView draft) {
        return new Draft(draft.form(), CardHeader.moment(draft.savedAt()), JSON.readValue(draft.fields(), FIELDS));
    }

    /** A draft as the page takes it. */
    record Draft(String form, String at, Map<String, List<String>> fields) {}
}
