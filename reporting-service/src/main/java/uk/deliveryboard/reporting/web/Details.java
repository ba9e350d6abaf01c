package uk.deliveryboard.reporting.web;

import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.detail.ShowDetail;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.signoff.ReadSignOff;

/** The way to what lies behind the figures, with the same checks as the figures. */
@Component
public class Details {

    /** @param firmness what the reader has to know before relying on it */
    public record Shown<T>(Board board, Quarter quarter, T detail, String firmness) {}

    private final BoardQuarters quarters;
    private final ShowDetail show;
    private final ReadSignOff signOff;

    Details(BoardQuarters quarters, ShowDetail show, ReadSignOff signOff) {
        this.quarters = quarters;
        this.show = show;
        this.signOff = signOff;
    }

    public Shown<ShowDetail.Plans> plans(String board, String quarter, Caller caller) {
        Board found = quarters.board(board, caller);
        Quarter wanted = quarters.quarter(quarter);
        ShowDetail.Plans plans = show.plans(found, wanted);
        return new Shown<>(found, wanted, plans, firmness(found, wanted, plans.figures()));
    }

    public Shown<ShowDetail.Training> training(String board, String quarter, Caller caller) {
        Board found = quarters.board(board, caller);
        Quarter wanted = quarters.quarter(quarter);
        ShowDetail.Training training = show.training(found, wanted);
        return new Shown<>(found, wanted, training, firmness(found, wanted, training.figures()));
    }

    private String firmness(Board board, Quarter quarter, BoardFigures figures) {
        String asAt = "As at " + Wording.moment(figures.reckoning().asAt()) + ", counted from all that is known now.";
        return signOff.current(board, quarter)
                .map(version -> asAt + " The figures that were signed off as version " + version
                        + " are on the summary; facts that came later are only here.")
                .orElse(asAt + " Provisional.");
    }
}
