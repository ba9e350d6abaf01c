package uk.deliveryboard.reporting.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.projection.ProjectionDesk;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.signoff.ReadSignOff;
import uk.deliveryboard.reporting.signoff.model.PublishedNumbers.Difference;
import uk.deliveryboard.reporting.submission.ShowReturns;
import uk.deliveryboard.reporting.submission.SubmissionMatrix;

/** The one way in which API and page come to the returns of a quarter and the quality of its data, with the same checks. */
@Component
public class Returns {

    public record Shown(Board board, Quarter quarter, SubmissionMatrix matrix) {}

    /** @param version that is signed off, with what late facts would change in it; empty where none is */
    public record Quality(Shown shown, List<ProjectionDesk.Status> projections, Optional<Late> late) {}

    public record Late(int version, List<Difference> differences) {}

    private final BoardQuarters quarters;
    private final ShowReturns show;
    private final ReadSignOff signOff;
    private final ProjectionDesk projections;

    Returns(BoardQuarters quarters, ShowReturns show, ReadSignOff signOff, ProjectionDesk projections) {
        this.quarters = quarters;
        this.show = show;
        this.signOff = signOff;
        this.projections = projections;
    }

    public Shown matrix(String board, String quarter, Caller caller) {
        Board found = quarters.board(board, caller);
        Quarter wanted = quarters.quarter(quarter);
        return new Shown(found, wanted, show.show(found, wanted));
    }

    public Quality quality(String board, String quarter, Caller caller) {
        Shown shown = matrix(board, quarter, caller);
        return new Quality(shown, projections.all(), signOff.current(shown.board(), shown.quarter())
                .map(version -> new Late(version, signOff.lateEffects(shown.board(), shown.quarter(), version)
                        .orElse(List.of()))));
    }
}
