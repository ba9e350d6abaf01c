package uk.deliveryboard.reporting.web.page.board;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.Headlines;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.signoff.Publishing.Published;
import uk.deliveryboard.reporting.web.BoardQuarters;
import uk.deliveryboard.reporting.web.api.FiguresAsData;

/**
 * The tables of a quarter as they may be read now. Of one that is signed off they are those that were kept: what counts
 * people is not counted again beside them, since the difference would tell of those in between.
 */
@Component
class QuarterTables {

    /**
     * @param firmness what the reader has to know before relying on them
     * @param untold   why there is nothing more about people; empty where there is
     */
    record Shown(Board board, Quarter quarter, List<FigureTable> tables, String firmness, Optional<String> untold) {

        /** Missing from a version that was signed off before the table was kept. */
        Optional<FigureTable> table(String name) {
            return tables.stream().filter(table -> table.name().equals(name)).findFirst();
        }
    }

    private final BoardQuarters quarters;
    private final FiguresAsData data;

    QuarterTables(BoardQuarters quarters, FiguresAsData data) {
        this.quarters = quarters;
        this.data = data;
    }

    Shown of(String board, String quarter, Caller caller) {
        Board found = quarters.board(board, caller);
        Quarter wanted = quarters.quarter(quarter);
        Optional<Published> kept = quarters.signedOff(board, quarter, caller);
        if (kept.isPresent()) {
            return new Shown(found, wanted, data.tables(kept.get().json()),
                    "These are the figures that were signed off. Facts that came later are not in them.",
                    Optional.empty());
        }
        BoardFigures figures = quarters.figures(board, quarter, caller);
        return new Shown(found, wanted, FigureTables.of(figures), "As at "
                + Wording.moment(figures.reckoning().asAt()) + ", counted from all that is known now. Provisional.",
                figures.reckoning().settled()
                        ? Optional.empty()
                        : Optional.of(Headlines.untold(figures.reckoning())));
    }
}
