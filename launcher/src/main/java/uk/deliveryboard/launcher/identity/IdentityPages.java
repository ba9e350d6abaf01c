package uk.deliveryboard.launcher.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The index page of the demonstration and the page where demo people sign in. */
@Controller
class IdentityPages {

    private final IdentitySettings settings;

    IdentityPages(IdentitySettings settings) {
        this.settings = settings;
    }

    @GetMapping("/")
    String index(Model model) {
        model.addAttribute("gatewayUrl", settings.gatewayUrl());
        model.addAttribute("tokenUri", settings.tokenUri());
        model.addAttribute("clients", settings.realm().apiClients());
        return "index";
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(name = "error", required = false) @Nullable String error, Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("peopleByRole", peopleByRole());
        // The demo people are fictional, their password is printed at the start, and this listens on this machine only.
        model.addAttribute("password", settings.password());
        return "sign-in";
    }

    private Map<String, List<Person>> peopleByRole() {
        return settings.realm().people().stream().collect(Collectors.groupingBy(
                person -> String.join(", ", person.roles()), TreeMap::new, Collectors.toList()));
    }
}
