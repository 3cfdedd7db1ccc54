package fi.luukku.contact.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.contact.CallBackWords;
import fi.luukku.contact.ContactCheck;
import fi.luukku.contact.ContactSettings;
import fi.luukku.contact.FormStamps;
import fi.luukku.contact.FormStamps.Stamp;
import fi.luukku.contact.Receipt;
import fi.luukku.contact.Receipts;
import fi.luukku.contact.SenderLimits;
import fi.luukku.contact.SendingContacts;
import fi.luukku.contact.TypedContact;
import fi.luukku.contact.Wrong;
import fi.luukku.notification.Language;
import fi.luukku.notification.web.LetterPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The contact page, open day and night to everybody (V1). It has no session: the stamp in its form names the contact, so that
 * a form sent twice, or from two tabs, is one contact.
 */
@Controller
@Needs(Action.SEND_CONTACT)
@RequestMapping("/contact")
class ContactPageController {

    private static final String PAGE = "page";
    private static final String COOKIE = "contact";

    private final FormStamps stamps;
    private final SenderLimits limits;
    private final ContactCheck check;
    private final SendingContacts sending;
    private final Receipts receipts;
    private final ContactPage page;
    private final CallBackWords callBackWords;
    private final LetterPage letterPage;
    private final ContactSettings settings;

    ContactPageController(
            FormStamps stamps,
            SenderLimits limits,
            ContactCheck check,
            SendingContacts sending,
            Receipts receipts,
            ContactPage page,
            CallBackWords callBackWords,
            LetterPage letterPage,
            ContactSettings settings) {
        this.stamps = stamps;
        this.limits = limits;
        this.check = check;
        this.sending = sending;
        this.receipts = receipts;
        this.page = page;
        this.callBackWords = callBackWords;
        this.letterPage = letterPage;
        this.settings = settings;
    }

    @GetMapping
    String open(
            @RequestParam(required = false) @Nullable String lang,
            @CookieValue(name = COOKIE, required = false) @Nullable String earlier,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Language language = letterPage.speak(request, model, lang);
        String stamp = earlier != null && isUsable(earlier) ? earlier : stamps.issue();
        keep(stamp, request, response);
        return page.show(model, TypedContact.blank(language.code()), stamp, List.of(), language);
    }

    /** @param website stands where people do not see it: only robots fill it in */
    @PostMapping
    String send(
            @ModelAttribute TypedContact typed,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "") String stamp,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Language language = letterPage.speak(request, model, lang);
        Optional<Duration> wait = limits.ofPage(request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
            return again(typed, stamp, "many", HttpStatus.TOO_MANY_REQUESTS, language, response, model);
        }
        Optional<Stamp> read = stamps.read(stamp).filter(one -> !one.tooOld());
        if (read.isEmpty()) {
            return again(
                    typed,
                    fresh(request, response),
                    "once-more",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    language,
                    response,
                    model);
        }
        List<Wrong> wrong = check.of(typed);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(model, typed, stamp, wrong, language);
        }
        if (read.get().tooFast() || !website.isEmpty()) {
            return again(typed, stamp, "once-more", HttpStatus.UNPROCESSABLE_CONTENT, language, response, model);
        }
        String key = read.get().key().toString();
        Receipt receipt = sending.send(typed, key, PAGE);
        if (receipt.received().again() && !receipt.received().same()) {
            return again(
                    typed, fresh(request, response), "sent-before", HttpStatus.CONFLICT, language, response, model);
        }
        return letterPage.back("/contact/received/" + key, language.code());
    }

    @GetMapping("/received/{key}")
    String received(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Receipt> receipt = receipts.find(key, PAGE);
        if (receipt.isEmpty()) {
            return letterPage.unknown(request, response, model, lang);
        }
        Language language = letterPage.speak(request, model, lang);
        model.addAttribute("address", "/contact/received/" + key);
        model.addAttribute(
                "callBack",
                callBackWords.of(receipt.get().callBack(), receipt.get().reachBy(), language));
        return page.received(model, receipt.get());
    }

    private String again(
            TypedContact typed,
            String stamp,
            String why,
            HttpStatus status,
            Language language,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        List<Wrong> wrong = new ArrayList<>(List.of(Wrong.of("", why)));
        wrong.addAll(check.of(typed));
        return page.show(model, typed, stamp, wrong, language);
    }

    private boolean isUsable(String stamp) {
        return stamps.read(stamp)
                .filter(one -> !one.tooOld())
                .filter(one -> receipts.find(one.key().toString(), PAGE).isEmpty())
                .isPresent();
    }

    private String fresh(HttpServletRequest request, HttpServletResponse response) {
        String stamp = stamps.issue();
        keep(stamp, request, response);
        return stamp;
    }

    /** So that a second tab has the same one. It tells nothing of anybody. */
    private void keep(String stamp, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, stamp)
                        .path(request.getContextPath() + "/contact")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(settings.page().longestTime())
                        .build()
                        .toString());
    }
}
