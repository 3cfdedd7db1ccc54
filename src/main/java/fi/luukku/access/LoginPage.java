package fi.luukku.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where workers log in. */
@Controller
@Needs(Action.OPEN_TO_ALL)
class LoginPage {

    @GetMapping("/login")
    String login(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String logout,
            @RequestParam(required = false) @Nullable String again,
            Model model) {
        model.addAttribute("refused", error != null);
        model.addAttribute("loggedOut", logout != null);
        model.addAttribute("tooLate", again != null);
        return "access/login";
    }
}
