package uk.deliveryboard.reporting.dashboard.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.pathway.CaseStage;
import uk.deliveryboard.reporting.dashboard.table.FigureCell.Text;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

/** What is open to the Channel panel. */
final class ChannelTables {

    private ChannelTables() {}

    static List<FigureTable> of(BoardFigures figures) {
        return List.of(caseload(figures));
    }

    private static FigureTable caseload(BoardFigures figures) {
        PublishedTable<CaseStage> caseload = figures.cases().caseload();
        List<List<FigureCell>> rows = new ArrayList<>();
        caseload.cells()
                .forEach((stage, count) -> rows.add(List.of(new Text(stage.label()), FigureTables.cell(count))));
        rows.add(List.of(new Text("All cases"), FigureTables.cell(caseload.total())));
        String headline = switch (caseload.total()) {
            case PublishedCount.Shown(long all) -> "%,d cases are open to the panel.".formatted(all);
            case PublishedCount.Suppressed() -> "The number of cases open to the panel is too small to be shown.";
        };
        return new FigureTable("Caseload", headline, FigureTables.caption("Cases open to the panel, by stage", figures),
                List.of(FigureColumn.text("Where they stand"), FigureColumn.count("Cases")), rows, Optional.empty(),
                List.of(KpiDefinition.R8));
    }
}
