package uk.deliveryboard.reporting.web.publishing;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.projection.ProjectionDesk;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.detail.ShowDetail;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.submission.ShowReturns;
import uk.deliveryboard.reporting.web.Details;
import uk.deliveryboard.reporting.web.QuarterContents;
import uk.deliveryboard.reporting.web.Returns;

/** Reads what becomes a version: of one snapshot where the caller has one. */
@Component
class ReadContents {

    private final ShowDetail show;
    private final ShowReturns returns;
    private final ProjectionDesk projections;
    private final Clock clock;

    ReadContents(ShowDetail show, ShowReturns returns, ProjectionDesk projections, Clock clock) {
        this.show = show;
        this.returns = returns;
        this.projections = projections;
        this.clock = clock;
    }

    QuarterContents of(Board board, Quarter quarter, int version) {
        ShowDetail.Plans plans = show.plans(board, quarter).asVersion(version);
        ShowDetail.Training training = show.training(board, quarter).asVersion(version);
        String firmness = "As at " + Wording.moment(plans.figures().reckoning().asAt()) + ". Signed off, version "
                + version + ": this page never changes.";
        return new QuarterContents(new Details.Shown<>(board, quarter, plans, firmness),
                new Details.Shown<>(board, quarter, training, firmness),
                new Returns.Quality(new Returns.Shown(board, quarter, returns.show(board, quarter)), projections.all(),
                        Optional.empty()),
                ClockConfiguration.today(clock));
    }
}
