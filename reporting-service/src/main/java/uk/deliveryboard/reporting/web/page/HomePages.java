package uk.deliveryboard.reporting.web.page;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.webui.component.Breadcrumbs;
import uk.deliveryboard.platform.webui.component.Breadcrumbs.Crumb;
import uk.deliveryboard.reporting.access.BoardAccess;
import uk.deliveryboard.reporting.dashboard.Boards;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.BoardQuarters;

/** The start page, and what the figures mean. */
@Controller
class HomePages {

    /**
     * @param agency  whom the caller acts for
     * @param quarter the present one, in words
     * @param boards  dashboards the caller may open
     * @param refused why there are none, where the role is the reason
     */
    public record HomePage(String agency, String quarter, List<BoardLink> boards, List<String> refused) {}

    public record BoardLink(String name, String href) {}

    private final Boards boards;
    private final BoardQuarters quarters;

    HomePages(Boards boards, BoardQuarters quarters) {
        this.boards = boards;
        this.quarters = quarters;
    }

    @GetMapping("/")
    String home(Caller caller, Model model) {
        List<String> refused = switch (BoardAccess.mayRead(caller)) {
            case AccessDecision.Allowed() -> List.of();
            case AccessDecision.Refused(var reasons) -> reasons.stream().map(AccessDecision.Reason::message).toList();
        };
        model.addAttribute("page", new HomePage(
                boards.agency(caller.agency()).map(Agency::name).orElse(caller.agency()),
                Wording.name(quarters.present()), refused.isEmpty() ? links(caller) : List.of(), refused));
        return "pages/home";
    }

    private List<BoardLink> links(Caller caller) {
        return boards.of(caller.agency()).stream().flatMap(code -> boards.find(code).stream())
                .map(this::link).toList();
    }

    private BoardLink link(Board board) {
        return new BoardLink(board.name(), Addresses.page(board, quarters.present()));
    }

    @GetMapping(Addresses.DEFINITIONS)
    String definitions(Model model) {
        model.addAttribute("definitions", KpiDefinition.values());
        return "pages/definitions";
    }

    @GetMapping(Addresses.DEFINITIONS + "/{kpi}")
    String definition(@PathVariable String kpi, Model model) {
        KpiDefinition found = KpiDefinition.find(kpi).orElseThrow(() -> new ProblemException(
                PlatformProblem.NOT_FOUND, "There is no figure with this code. The list of definitions has them all."));
        model.addAttribute("kpi", found);
        model.addAttribute("breadcrumbs", Breadcrumbs.of(new Crumb("Home", "/"),
                new Crumb("Definitions", Addresses.DEFINITIONS), new Crumb(found.id(), null)));
        return "pages/definition";
    }
}
