package uk.deliveryboard.reporting.web;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.reporting.access.BoardAccess;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.Boards;
import uk.deliveryboard.reporting.dashboard.ShowBoardQuarter;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.signoff.Publishing.Published;
import uk.deliveryboard.reporting.signoff.ReadSignOff;

/** The one way in which API, page and export come to a board and its figures, with the same checks. */
@Component
public class BoardQuarters {

    private final Boards boards;
    private final ShowBoardQuarter show;
    private final ReadSignOff signOff;
    private final Clock clock;

    BoardQuarters(Boards boards, ShowBoardQuarter show, ReadSignOff signOff, Clock clock) {
        this.signOff = signOff;
        this.boards = boards;
        this.show = show;
        this.clock = clock;
    }

    /** A board the caller's agency does not sit on is not told apart from one that does not exist. */
    public Board board(String code, Caller caller) {
        return known(code, caller, BoardAccess.mayRead(caller));
    }

    /** The board, for a caller whose agency sits on it and to whom the decision allows what is asked. */
    public Board known(String code, Caller caller, AccessDecision decision) {
        if (!BoardAccess.mayKnow(caller, boards.of(caller.agency()), code)) {
            throw unknown();
        }
        decision.orThrow();
        return boards.find(code).orElseThrow(BoardQuarters::unknown);
    }

    public BoardFigures figures(String board, String quarter, Caller caller) {
        Board found = board(board, caller);
        return show.show(found, quarter(quarter));
    }

    /** The version that stands for the quarter, empty while its figures are provisional. */
    public Optional<Published> signedOff(String board, String quarter, Caller caller) {
        Board found = board(board, caller);
        Quarter wanted = quarter(quarter);
        return signOff.current(found, wanted).flatMap(version -> signOff.published(found, wanted, version));
    }

    public Quarter present() {
        return Quarter.of(ClockConfiguration.today(clock));
    }

    /** A quarter that has begun. */
    public Quarter quarter(String id) {
        Quarter quarter = Quarter.parse(id).orElseThrow(() -> new ProblemException(ReportingProblem.QUARTER_UNKNOWN,
                "A quarter is written such as 2026-27-Q3."));
        if (quarter.compareTo(present()) > 0) {
            throw new ProblemException(ReportingProblem.QUARTER_IN_FUTURE,
                    "It begins on " + quarter.firstDay() + ".");
        }
        return quarter;
    }

    private static ProblemException unknown() {
        return new ProblemException(ReportingProblem.BOARD_UNKNOWN, "Check the board's code.");
    }
}
