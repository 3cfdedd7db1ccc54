package fi.luukku.consent.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseClosedException;
import fi.luukku.consent.ConsentWithdrawal;
import fi.luukku.consent.ConsentWithdrawal.Withdrawable;
import fi.luukku.notification.web.LetterPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a parent takes the consent back: it asks once whether they mean it. */
@Controller
@Needs(Action.ANSWER_BY_LINK)
@RequestMapping("/withdraw/{token}")
class WithdrawalPageController {

    private final ConsentWithdrawal withdrawal;
    private final LetterPage letterPage;

    WithdrawalPageController(ConsentWithdrawal withdrawal, LetterPage letterPage) {
        this.withdrawal = withdrawal;
        this.letterPage = letterPage;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Withdrawable> found = withdrawal.behind(token);
        if (found.isEmpty()) {
            return letterPage.unknown(request, response, model, lang);
        }
        letterPage.speak(request, model, lang, found.get().language());
        model.addAttribute("address", "/withdraw/" + token);
        return switch (found.get().state()) {
            case OPEN -> "consent/withdraw";
            case WITHDRAWN -> "consent/withdrawn";
            case OVER -> letterPage.gone(response, model, "consent.withdraw-over");
        };
    }

    @PostMapping
    String withdraw(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (withdrawal.behind(token).isEmpty()) {
            return letterPage.unknown(request, response, model, lang);
        }
        try {
            withdrawal.withdrawByLink(token);
        } catch (CaseClosedException e) {
            // The page it redirects to says so.
        }
        return letterPage.back("/withdraw/" + token, lang);
    }
}
