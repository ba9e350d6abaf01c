package uk.deliveryboard.reporting.web.page.board;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import uk.deliveryboard.platform.projection.ProjectionDesk;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.detail.ShowDetail;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.signoff.KeptPage;
import uk.deliveryboard.reporting.submission.ShowReturns;
import uk.deliveryboard.reporting.web.Details;
import uk.deliveryboard.reporting.web.Returns;
import uk.deliveryboard.reporting.web.page.FiguresAsPage;

/** The pages below the summary by themselves, to be kept with a version: all of one snapshot where the caller has one. */
@Component
public class DetailsAsPages {

    private final ShowDetail show;
    private final ShowReturns returns;
    private final ProjectionDesk projections;
    private final ITemplateEngine templates;
    private final Clock clock;

    DetailsAsPages(ShowDetail show, ShowReturns returns, ProjectionDesk projections, ITemplateEngine templates,
            Clock clock) {
        this.show = show;
        this.returns = returns;
        this.projections = projections;
        this.templates = templates;
        this.clock = clock;
    }

    public Map<KeptPage, byte[]> html(Board board, Quarter quarter, int version) {
        ShowDetail.Plans plans = show.plans(board, quarter).asVersion(version);
        ShowDetail.Training training = show.training(board, quarter).asVersion(version);
        Returns.Shown matrix = new Returns.Shown(board, quarter, returns.show(board, quarter));
        String firmness = "As at " + Wording.moment(plans.figures().reckoning().asAt()) + ". Signed off, version "
                + version + ": this page never changes.";
        Map<KeptPage, byte[]> pages = new EnumMap<>(KeptPage.class);
        for (KeptPage kept : KeptPage.values()) {
            pages.put(kept, html(switch (kept) {
                case PLANS -> PlansPageBuilder.page(new Details.Shown<>(board, quarter, plans, firmness));
                case TRAINING -> TrainingPageBuilder.page(new Details.Shown<>(board, quarter, training, firmness));
                case RETURNS -> ReturnsPageBuilder.page(matrix).after(firmness);
                case DATA_QUALITY -> DataQualityPageBuilder.kept(
                        new Returns.Quality(matrix, projections.all(), Optional.empty()),
                        ClockConfiguration.today(clock)).after(firmness);
            }));
        }
        return pages;
    }

    private byte[] html(BoardPage page) {
        Context context = new Context(Locale.UK, Map.of("page", page, "ui", new FiguresAsPage.Frame(false)));
        return templates.process("pages/blocks", Set.of("blocks"), context).getBytes(StandardCharsets.UTF_8);
    }
}
