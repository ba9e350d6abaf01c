package uk.deliveryboard.reporting.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.webui.CsrfField;
import uk.deliveryboard.reporting.signoff.model.Decision;
import uk.deliveryboard.reporting.signoff.model.PublishedNumbers.Difference;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.SignOffDesk;
import uk.deliveryboard.reporting.web.SignOffDesk.Asked;
import uk.deliveryboard.reporting.web.SignOffDesk.Place;
import uk.deliveryboard.reporting.web.page.SignOffPageBuilder.Tried;

/** Signing a quarter off with plain forms. The gateway, which owns the session, checks their CSRF token. */
@Controller
@RequestMapping("/boards/{board}/quarters/{quarter}")
class SignOffPages {

    private final SignOffDesk desk;
    private final SignedOffPages kept;

    SignOffPages(SignOffDesk desk, SignedOffPages kept) {
        this.desk = desk;
        this.kept = kept;
    }

    @GetMapping("/sign-off")
    String signOff(@PathVariable String board, @PathVariable String quarter, Caller caller,
            HttpServletRequest request, Model model) {
        show(board, quarter, caller, request, model, null);
        return "pages/sign-off";
    }

    /**
     * Decides, and sends the browser back to the page; what is refused is said on the page, with what was written.
     *
     * @param expected the state the reader saw
     * @param key      of the form, so that sending it twice decides once
     */
    @PostMapping(path = "/sign-off", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String decide(@PathVariable String board, @PathVariable String quarter, @RequestParam Decision decision,
            @RequestParam @Min(0) long expected, @RequestParam String key,
            @RequestParam(required = false) @Nullable String reason, Caller caller, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        var once = new IdempotencyKey(caller.subject() + "|" + caller.clientId(), "POST " + request.getRequestURI(),
                key.length() > 200 ? key.substring(0, 200) : key);
        try {
            Place place = desk.place(board, quarter, caller);
            desk.decide(board, quarter, new Asked(decision, reason, expected), once, caller,
                    () -> ResponseEntity.noContent().build());
            return "redirect:" + Addresses.signOff(place.board(), place.quarter());
        } catch (ProblemException refused) {
            if (refused.type().status().value() == 404) {
                throw refused;
            }
            response.setStatus(refused.type().status().value());
            show(board, quarter, caller, request, model, new Tried(words(refused), reason == null ? "" : reason));
            return "pages/sign-off";
        }
    }

    private static String words(ProblemException refused) {
        String fields = refused.errors().stream().filter(error -> error.pointer().equals("/reason"))
                .map(error -> " The reason " + error.message() + ".").collect(Collectors.joining());
        return refused.type().title() + ". " + refused.getMessage() + fields;
    }

    private void show(String board, String quarter, Caller caller, HttpServletRequest request, Model model,
            @Nullable Tried tried) {
        Place place = desk.place(board, quarter, caller);
        int signed = place.standing().kept().state().signedVersions();
        List<Difference> late = signed == 0 ? List.of() : desk.differences(place, signed, null, caller);
        List<Difference> compare = signed < 2 ? List.of() : desk.differences(place, signed, signed - 1, caller);
        model.addAttribute("page", SignOffPageBuilder.page(place, caller, late, compare,
                CsrfField.fromGateway(request), tried));
        model.addAttribute("failed", tried != null);
    }

    @GetMapping("/versions/{version}")
    String version(@PathVariable String board, @PathVariable String quarter,
            @PathVariable @Min(1) @Max(9_999) int version, Caller caller, Model model) {
        model.addAttribute("page", kept.version(desk.place(board, quarter, caller), version, caller));
        return "pages/board-quarter";
    }
}
