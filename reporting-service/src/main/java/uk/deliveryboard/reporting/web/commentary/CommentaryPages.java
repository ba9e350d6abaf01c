package uk.deliveryboard.reporting.web.commentary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.webui.CsrfField;
import uk.deliveryboard.reporting.dashboard.model.FigureSection;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.SignOffDesk;
import uk.deliveryboard.reporting.web.SignOffDesk.Place;
import uk.deliveryboard.reporting.web.commentary.CommentaryDesk.Draft;
import uk.deliveryboard.reporting.web.commentary.CommentaryDesk.Said;
import uk.deliveryboard.reporting.web.commentary.CommentaryPageBuilder.Tried;

/** Commentary with plain forms. The gateway, which owns the session, checks their CSRF token. */
@Controller
@RequestMapping("/boards/{board}/quarters/{quarter}/commentary")
class CommentaryPages {

    private final CommentaryDesk desk;
    private final SignOffDesk places;

    CommentaryPages(CommentaryDesk desk, SignOffDesk places) {
        this.desk = desk;
        this.places = places;
    }

    @GetMapping
    String read(@PathVariable String board, @PathVariable String quarter, Caller caller, HttpServletRequest request,
            Model model) {
        show(board, quarter, caller, request, model, null);
        return "pages/commentary";
    }

    /**
     * Writes or withdraws, and sends the browser back to the section; what is refused is said on the page, with what was
     * written. Sending it twice writes once: the second time it is not the state the reader saw.
     *
     * @param withdraw any value withdraws
     * @param expected the version the reader saw
     */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String write(@PathVariable String board, @PathVariable String quarter, @RequestParam FigureSection section,
            @RequestParam @Min(0) long expected, @RequestParam(required = false) @Nullable String happened,
            @RequestParam(required = false) @Nullable String why, @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String kpi,
            @RequestParam(required = false) @Nullable String withdraw, Caller caller, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        Draft draft = new Draft(happened, why, next, kpi);
        try {
            Place place = places.place(board, quarter, caller);
            if (withdraw == null) {
                desk.write(place, section, draft, expected, caller);
            } else {
                desk.withdraw(place, section, expected, caller);
            }
            return "redirect:" + Addresses.commentary(place.board(), place.quarter()) + "#" + section.code()
                    + "-heading";
        } catch (ProblemException refused) {
            if (refused.type().status().value() == 404) {
                throw refused;
            }
            response.setStatus(refused.type().status().value());
            show(board, quarter, caller, request, model, new Tried(section, draft, expected, refused));
            return "pages/commentary";
        }
    }

    private void show(String board, String quarter, Caller caller, HttpServletRequest request, Model model,
            @Nullable Tried tried) {
        Said said = desk.said(board, quarter, caller);
        model.addAttribute("page", CommentaryPageBuilder.page(said, caller,
                section -> desk.version(said.place(), section, caller), CsrfField.fromGateway(request), tried));
        model.addAttribute("failed", tried != null);
    }
}
