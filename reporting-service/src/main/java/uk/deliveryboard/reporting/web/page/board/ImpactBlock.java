package uk.deliveryboard.reporting.web.page.board;

import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.page.FigureTablePage;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Link;

/** Impact beside volume: do those who were there say that it changed anything, and does it last? */
final class ImpactBlock {

    private ImpactBlock() {}

    /** The table is that of the files of the quarter. */
    static Block of(BoardFigures figures) {
        FigureTable table = FigureTables.impact(figures);
        Block block = Block.of("impact", "What workshops change")
                .linking(new Link("What the figure means", Addresses.DEFINITIONS + "/" + KpiDefinition.K12.id()))
                .saying(table.headline());
        return figures.impact().isKnown()
                ? block.with(FigureTablePage.of(table)).noting(
                        "Answers are counted five people at a time, in the order in which they came.",
                        "[c] = confidential: fewer than five people have answered.")
                : block;
    }
}
