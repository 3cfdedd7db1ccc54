package fi.luukku.directory.web;

import fi.luukku.access.Action;
import fi.luukku.access.Identity;
import fi.luukku.access.Needs;
import fi.luukku.access.SignedIn;
import fi.luukku.directory.DirectoryAtStart;
import fi.luukku.directory.DirectoryImport;
import fi.luukku.directory.ImportReport;
import fi.luukku.directory.KnownAreas;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Coordinators give their area's file here and read what is wrong with it, or what it changed. */
@Controller
@Needs(Action.CHANGE_DIRECTORY)
@RequestMapping("/directory/upload")
class UploadController {

    private static final String VIEW = "directory/upload";

    private final DirectoryImport directoryImport;
    private final DirectoryAtStart atStart;
    private final KnownAreas areas;
    private final SignedIn signedIn;

    UploadController(DirectoryImport directoryImport, DirectoryAtStart atStart, KnownAreas areas, SignedIn signedIn) {
        this.directoryImport = directoryImport;
        this.atStart = atStart;
        this.areas = areas;
        this.signedIn = signedIn;
    }

    @GetMapping
    String page(Model model) {
        Map<String, String> mine = mine();
        return show(model, mine, mine.size() == 1 ? mine.keySet().iterator().next() : "");
    }

    @PostMapping
    String upload(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Map<String, String> mine = mine();
        if (!mine.containsKey(area)) {
            model.addAttribute(
                    "areaProblem", "Choose the area whose directory this is; it must be one you coordinate.");
        }
        if (file == null || file.isEmpty()) {
            model.addAttribute("fileProblem", "Choose the file. An empty one cannot be taken.");
        }
        if (file == null || file.isEmpty() || !mine.containsKey(area)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(model, mine, area);
        }
        ImportReport report = only.equals("check")
                ? directoryImport.check(area, file.getBytes())
                : directoryImport.take(area, file.getBytes(), signedIn.login());
        if (!report.isFit()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("report", report);
        model.addAttribute("reportArea", Objects.requireNonNull(mine.get(area)));
        return show(model, mine, area);
    }

    private String show(Model model, Map<String, String> mine, String area) {
        model.addAttribute("areas", mine);
        model.addAttribute("area", area);
        model.addAttribute(
                "refused",
                atStart.refused().entrySet().stream()
                        .filter(one -> mine.containsKey(one.getKey()))
                        .collect(Collectors.toMap(
                                one -> mine.get(one.getKey()), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
        return VIEW;
    }

    /** The areas that the coordinator works in. */
    private Map<String, String> mine() {
        Map<String, String> mine = new LinkedHashMap<>(areas.names());
        Identity coordinator = signedIn.identity().orElseThrow();
        mine.keySet().removeIf(area -> !coordinator.worksIn(area));
        return mine;
    }
}
