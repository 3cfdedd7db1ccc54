package fi.luukku.notification.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.notification.ReadableLetters;
import fi.luukku.notification.ReadableLetters.ReadableLetter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a letter is read that a text message led to. */
@Controller
@Needs(Action.ANSWER_BY_LINK)
@RequestMapping("/letters/{token}")
class ReadLetterController {

    private final ReadableLetters letters;
    private final LetterPage page;
    private final Pattern ownLink;

    ReadLetterController(ReadableLetters letters, LetterPage page, @Value("${luukku.base-url}") String baseUrl) {
        this.letters = letters;
        this.page = page;
        this.ownLink = Pattern.compile(Pattern.quote(baseUrl.replaceAll("/+$", "") + "/") + "[^\\s<>\"]+");
    }

    @GetMapping
    String read(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Optional<ReadableLetter> letter = letters.behind(token);
        if (letter.isEmpty()) {
            return page.unknown(request, response, model, lang);
        }
        page.speak(request, model, lang, letter.get().language());
        model.addAttribute("address", "/letters/" + token);
        model.addAttribute("letter", letter.get());
        model.addAttribute("pieces", pieces(letter.get().body()));
        return "link/letter";
    }

    @GetMapping("/calendar")
    void calendar(@PathVariable String token, HttpServletResponse response) throws IOException {
        Optional<String> calendar = letters.behind(token).map(ReadableLetter::calendar);
        if (calendar.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar; charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"invite.ics\"");
        response.getOutputStream().write(calendar.get().getBytes(StandardCharsets.UTF_8));
    }

    /** The text, cut where it leads to Luukku's own pages; what people wrote themselves leads nowhere. */
    private List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = ownLink.matcher(text);
        int from = 0;
        while (link.find()) {
            pieces.add(new Piece(text.substring(from, link.start()), false));
            pieces.add(new Piece(link.group(), true));
            from = link.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    /** A piece of a letter's text. */
    public record Piece(String text, boolean link) {}
}
