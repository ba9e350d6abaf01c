package uk.deliveryboard.reporting.dashboard;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.edition.TellPeople;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;

/** Counts a quarter afresh at every question, in one snapshot, so that all its figures belong together. */
@Service
public class ShowBoardQuarter {

    private final BoardFacts facts;
    private final TellPeople people;
    private final GovernanceCounts governance;
    private final Remarks remarks;
    private final Clock clock;
    private final TransactionTemplate snapshot;

    ShowBoardQuarter(BoardFacts facts, TellPeople people, GovernanceCounts governance, Remarks remarks, Clock clock,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.people = people;
        this.governance = governance;
        this.remarks = remarks;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** The caller's right to see the board was decided before; the database is told to show the rows of this board only. */
    public BoardFigures show(Board board, Quarter quarter) {
        tell(board, quarter);
        return count(board, quarter);
    }

    /** Keeps what is told of people from now on. Comes before a snapshot in which the figures are counted. */
    public void tell(Board board, Quarter quarter) {
        Reckoning reckoning = now(quarter);
        of(board, () -> {
            people.keep(board.on(reckoning.day()), reckoning);
            return board;
        });
    }

    /** The figures, of people as they were told, in the caller's snapshot where there is one. */
    public BoardFigures count(Board board, Quarter quarter) {
        Reckoning reckoning = now(quarter);
        return of(board, () -> Objects
                .requireNonNull(snapshot.execute(status -> figures(board.on(reckoning.day()), reckoning))));
    }

    private Reckoning now(Quarter quarter) {
        return Reckoning.of(quarter, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static <T> T of(Board board, Callable<T> work) {
        try {
            return RowScope.with(Map.of("app.board", board.code()), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private BoardFigures figures(Board board, Reckoning reckoning) {
        TellPeople.Told told = people.read(board, reckoning);
        return new BoardFigures(board, reckoning, facts.actions(board, reckoning.day()),
                facts.coverage(board, reckoning.day()), ReferralFigures.of(told.referrals()),
                told.cases().map(cases -> ReckonCases.figures(reckoning.quarter(), reckoning.day(), cases))
                        .orElse(CaseFigures.UNTOLD),
                ReckonGovernance.figures(board, reckoning.quarter(), reckoning.day(), governance),
                facts.impact(reckoning.quarter()),
                remarks.of(board, reckoning.quarter()), 0);
    }
}
