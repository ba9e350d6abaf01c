package uk.deliveryboard.reporting.dashboard;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;

/** Counts a quarter afresh at every question, in one snapshot, so that all its figures belong together. */
@Service
public class ShowBoardQuarter {

    private final BoardFacts facts;
    private final CaseCounts cases;
    private final GovernanceCounts governance;
    private final Remarks remarks;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    ShowBoardQuarter(BoardFacts facts, CaseCounts cases, GovernanceCounts governance, Remarks remarks, Clock clock,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.cases = cases;
        this.governance = governance;
        this.remarks = remarks;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** The caller's right to see the board was decided before; the database is told to show the rows of this board only. */
    public BoardFigures show(Board board, Quarter quarter) {
        Reckoning reckoning = Reckoning.of(quarter, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        try {
            return RowScope.with(Map.of("app.board", board.code()),
                    () -> Objects
                            .requireNonNull(snapshot.execute(status -> figures(board.on(reckoning.day()), reckoning))));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private BoardFigures figures(Board board, Reckoning reckoning) {
        return new BoardFigures(board, reckoning, facts.actions(board, reckoning.day()),
                facts.coverage(board, reckoning.day()),
                facts.referrals(board, reckoning.quarter(), reckoning.day()),
                ReckonCases.figures(reckoning.quarter(), reckoning.day(), cases),
                ReckonGovernance.figures(board, reckoning.quarter(), reckoning.day(), governance),
                remarks.of(board, reckoning.quarter()), 0);
    }
}
