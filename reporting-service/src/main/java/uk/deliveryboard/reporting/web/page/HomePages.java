package uk.deliveryboard.reporting.web.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.projection.ProjectionDesk;
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
import uk.deliveryboard.reporting.dashboard.targets.CoverageTarget;
import uk.deliveryboard.reporting.dashboard.targets.Targets;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.BoardQuarters;
import uk.deliveryboard.reporting.web.NeedsYou;

/** The start page, and what the figures mean. */
@Controller
class HomePages {

    /**
     * @param agency  whom the caller acts for
     * @param quarter the present one, in words
     * @param boards  dashboards the caller may open
     * @param tasks   what needs the caller
     * @param fresh   how new the newest facts are
     * @param refused why there are none, where the role is the reason
     */
    public record HomePage(String agency, String quarter, List<BoardLink> boards,
            List<NeedsYou.Task> tasks, List<Freshness> fresh, List<String> refused) {}

    /** @param newest time of the newest event of the source, in words */
    public record Freshness(String source, String newest) {}

    public record BoardLink(String name, String href) {}

    private final Boards boards;
    private final BoardQuarters quarters;
    private final NeedsYou needs;
    private final ProjectionDesk projections;
    private final Targets targets;

    HomePages(Boards boards, BoardQuarters quarters, NeedsYou needs, ProjectionDesk projections, Targets targets) {
        this.boards = boards;
        this.quarters = quarters;
        this.needs = needs;
        this.projections = projections;
        this.targets = targets;
    }

    @GetMapping("/")
    String home(Caller caller, Model model) {
        List<String> refused = switch (BoardAccess.mayRead(caller)) {
            case AccessDecision.Allowed() -> List.of();
            case AccessDecision.Refused(var reasons) -> reasons.stream().map(AccessDecision.Reason::message).toList();
        };
        List<Board> readable = refused.isEmpty() ? boards(caller) : List.of();
        model.addAttribute("page", new HomePage(
                boards.agency(caller.agency()).map(Agency::name).orElse(caller.agency()),
                Wording.name(quarters.present()), readable.stream().map(this::link).toList(),
                needs.of(readable, caller), readable.isEmpty() ? List.of() : freshness(), refused));
        return "pages/home";
    }

    private List<Board> boards(Caller caller) {
        return boards.of(caller.agency()).stream().flatMap(code -> boards.find(code).stream()).toList();
    }

    private List<Freshness> freshness() {
        Map<String, String> sources = Map.of("board-plans", "Plans", "board-training", "Training", "board-referrals",
                "Referrals");
        return projections.all().stream().filter(status -> sources.containsKey(status.name()))
                .map(status -> new Freshness(Objects.requireNonNull(sources.get(status.name())),
                        status.lastEventTime() == null ? "nothing yet" : Wording.moment(status.lastEventTime())))
                .toList();
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
        model.addAttribute("decided", targets.history(found.id()).stream().map(CoverageTarget::words).toList());
        model.addAttribute("breadcrumbs", Breadcrumbs.of(new Crumb("Home", "/"),
                new Crumb("Definitions", Addresses.DEFINITIONS), new Crumb(found.id(), null)));
        return "pages/definition";
    }
}
