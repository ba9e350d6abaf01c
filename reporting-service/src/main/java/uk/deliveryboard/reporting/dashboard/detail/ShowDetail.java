package uk.deliveryboard.reporting.dashboard.detail;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.Boards;
import uk.deliveryboard.reporting.dashboard.ShowBoardQuarter;
import uk.deliveryboard.reporting.dashboard.detail.model.Ageing;
import uk.deliveryboard.reporting.dashboard.detail.model.Completions;
import uk.deliveryboard.reporting.dashboard.detail.model.KindCoverage;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement;
import uk.deliveryboard.reporting.dashboard.detail.model.Outlook;
import uk.deliveryboard.reporting.dashboard.model.Board;

/** Counts what lies behind the figures of a quarter, in the same snapshot as the figures. */
@Service
public class ShowDetail {

    /** @param overdue by agency */
    public record Plans(BoardFigures figures, Map<String, Ageing> overdue, Movement movement) {

        public Plans asVersion(int number) {
            return new Plans(figures.asVersion(number), overdue, movement);
        }
    }

    /**
     * @param outlook by agency
     * @param kinds   of agencies, by their code
     */
    public record Training(BoardFigures figures, Map<String, Outlook> outlook, Completions completions,
            Map<String, String> kinds) {

        public Training asVersion(int number) {
            return new Training(figures.asVersion(number), outlook, completions, kinds);
        }

        /** Coverage of each kind of agency, against the target of the kind. */
        public List<KindCoverage> byKind() {
            return KindCoverage.of(figures.coverage(), kinds);
        }
    }

    private final ShowBoardQuarter show;
    private final DetailFacts facts;
    private final Boards boards;
    private final TransactionTemplate snapshot;

    ShowDetail(ShowBoardQuarter show, DetailFacts facts, Boards boards, PlatformTransactionManager transactions) {
        this.show = show;
        this.facts = facts;
        this.boards = boards;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    public Plans plans(Board board, Quarter quarter) {
        show.tell(board, quarter);
        return read(board, () -> {
            BoardFigures figures = show.count(board, quarter);
            return new Plans(figures, facts.overdue(figures.reckoning().day()),
                    facts.movement(quarter.previous().lastDay(), figures.reckoning().day()));
        });
    }

    public Training training(Board board, Quarter quarter) {
        show.tell(board, quarter);
        return read(board, () -> {
            BoardFigures figures = show.count(board, quarter);
            return new Training(figures, facts.outlook(figures.reckoning().day()),
                    facts.completions(figures.reckoning().day()), boards.types(board.code()));
        });
    }

    private <T> T read(Board board, Supplier<T> work) {
        try {
            return RowScope.with(Map.of("app.board", board.code()),
                    () -> Objects.requireNonNull(snapshot.execute(status -> work.get())));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
