package fi.luukku.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser lets a page do: our own scripts and styles only, none inside a page. Tasklist at its configured address may
 * show a case card, and the login that leads to it, inside its forms; nobody may show anything else inside theirs.
 */
final class PageHeaders implements HeaderWriter {

    private static final Pattern SHOWN_IN_TASKLIST = Pattern.compile("/login|/cases/[A-Z]{3}-[0-9]{4}-[0-9]{4,}(/.*)?");

    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action %s; base-uri 'none'; frame-ancestors %s";

    private final TasklistAddress tasklist;
    private final String formsGoTo;

    /** @param formsGoTo where a page's form may lead besides our own pages: an origin, or empty */
    PageHeaders(TasklistAddress tasklist, String formsGoTo) {
        this.tasklist = tasklist;
        this.formsGoTo = ("'self' " + formsGoTo).strip();
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean shown = tasklist.isKnown() && isShownInTasklist(request);
        if (!shown) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        response.setHeader(
                "Content-Security-Policy", CONTENT.formatted(formsGoTo, shown ? tasklist.origin() : "'none'"));
    }

    private static boolean isShownInTasklist(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return SHOWN_IN_TASKLIST.matcher(path).matches();
    }
}
