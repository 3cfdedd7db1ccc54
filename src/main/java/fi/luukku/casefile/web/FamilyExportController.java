package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.notification.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out all that Luukku keeps of a family, in one file named by the case alone. */
@Controller
@Needs(Action.EXPORT_FAMILY_DATA)
class FamilyExportController {

    private final FamilyExport export;

    FamilyExportController(FamilyExport export) {
        this.export = export;
    }

    @GetMapping("/cases/{reference}/export")
    void download(
            @PathVariable CaseReference reference,
            @RequestParam(defaultValue = "fi") String lang,
            HttpServletResponse response)
            throws IOException {
        Language language = Arrays.stream(Language.values())
                .filter(one -> one.code().equals(lang))
                .findFirst()
                .orElse(Language.FI);
        export.begin(reference);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(reference + ".zip")
                        .build()
                        .toString());
        export.write(reference, language, response.getOutputStream());
    }
}
