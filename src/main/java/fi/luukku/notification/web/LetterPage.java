package fi.luukku.notification.web;

import fi.luukku.notification.Language;
import fi.luukku.notification.OfficeProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages behind the links of letters share: the reader's language, and whom to call. They name nobody. */
@Component
public class LetterPage {

    private final OfficeProperties office;

    LetterPage(OfficeProperties office) {
        this.office = office;
    }

    /**
     * Lets the page speak.
     *
     * @param chosen the code of the language the reader chose on the page, if any
     * @param usual the language their letters are in
     */
    public Language speak(HttpServletRequest request, Model model, @Nullable String chosen, Language usual) {
        Language language = byCode(chosen).orElse(usual);
        PageLanguage.choose(request, language.locale());
        model.addAttribute("pageLanguage", language.code());
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("office", office);
        // Whoever opens a letter's link is its reader, also on a computer where a worker is logged in.
        model.addAttribute("workerName", "");
        return language;
    }

    /** The same for a page that no letter leads to: its reader's usual language is the one the browser prefers. */
    public Language speak(HttpServletRequest request, Model model, @Nullable String chosen) {
        return speak(request, model, chosen, preferred(request));
    }

    /** The page of a link that opens nothing, in the language the browser prefers. */
    public String unknown(
            HttpServletRequest request, HttpServletResponse response, Model model, @Nullable String chosen) {
        speak(request, model, chosen, preferred(request));
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return over(model, "link.unknown");
    }

    /** The page of a link whose time is over, in the language {@link #speak} was told. */
    public String gone(HttpServletResponse response, Model model, String messages) {
        response.setStatus(HttpStatus.GONE.value());
        return over(model, messages);
    }

    /** Where to go when an answer was kept: back to the page, in the language it was in. */
    public String back(String address, @Nullable String chosen) {
        return "redirect:" + address
                + byCode(chosen).map(language -> "?lang=" + language.code()).orElse("");
    }

    private static String over(Model model, String messages) {
        model.addAttribute("titleKey", messages + ".title");
        model.addAttribute("textKey", messages + ".text");
        return "link/over";
    }

    private static Language preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(code -> byCode(code).stream())
                .findFirst()
                .orElse(Language.FI);
    }

    private static Optional<Language> byCode(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
