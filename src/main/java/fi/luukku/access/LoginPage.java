package fi.luukku.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Where workers log in: here, or one step before the organisation's own provider. */
@Controller
@Needs(Action.OPEN_TO_ALL)
class LoginPage {

    private final LoginWay way;

    LoginPage(LoginWay way) {
        this.way = way;
    }

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String logout,
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(required = false) @Nullable String norole,
            @RequestHeader(name = "Sec-Fetch-Dest", defaultValue = "document") String shownIn,
            Model model) {
        boolean told = error != null || logout != null || again != null || norole != null;
        if (way.begins().isPresent() && !told && shownIn.equals("document")) {
            return "redirect:" + way.begins().get();
        }
        model.addAttribute("refused", error != null);
        model.addAttribute("loggedOut", logout != null);
        model.addAttribute("tooLate", again != null);
        model.addAttribute("noRole", norole != null);
        // A provider lets no page show its login inside: it opens beside.
        model.addAttribute("inside", !shownIn.equals("document"));
        model.addAttribute("begins", way.begins().orElse(null));
        return "access/login";
    }
}
