package uk.deliveryboard.reporting.web.page.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.PathwayStage;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.web.page.FigureTablePage;
import uk.deliveryboard.reporting.web.page.board.BoardPage.Block;
import uk.deliveryboard.reporting.web.page.board.QuarterTables.Shown;

/** What is open to the Channel panel, and whether it is looked after as it must be. */
final class ChannelPageBuilder {

    private static final List<String> OF_PANEL = List.of(PathwayStage.LISTED_FOR_PANEL.label(),
            PathwayStage.PANEL_DISCUSSED.label(), PathwayStage.CONSENT_PENDING.label());
    private static final String CHECKS = "Checks of records made before meetings of the Channel panel";

    private ChannelPageBuilder() {}

    static BoardPage page(Shown shown) {
        List<Block> blocks = new ArrayList<>();
        shown.untold().map(why -> Block.of("untold", "What is told when?").saying(why)
                .linking(ReferralsPageBuilder.before(shown, "channel"))).ifPresent(blocks::add);
        ReferralsPageBuilder.block(shown, "Caseload", "What is open to the panel?")
                .map(block -> block.noting("A number on the day of the figures. More is neither better nor worse."))
                .ifPresent(blocks::add);
        shown.table("Cases").map(table -> Block.of("reviews", "Are reviews after exit held in time?")
                .with(FigureTablePage.of(only(table, "Reviews after exit", title -> title.contains("-month"))))
                .noting("A review counts in the quarter in which its time runs out: 31 days after it fell due."))
                .ifPresent(blocks::add);
        shown.table("Timeliness")
                .map(times -> Block.of("panel-times", "How long until a panel, and until support?")
                        .with(FigureTablePage.of(only(times, "Time at the panel", OF_PANEL::contains))))
                .ifPresent(blocks::add);
        shown.table("Governance")
                .map(table -> Block.of("checks", "Are records checked before meetings?")
                        .with(FigureTablePage.of(only(table, "Checks before meetings", CHECKS::equals)))
                        .noting("One check for each seat and each case on the agenda."))
                .ifPresent(blocks::add);
        shown.table("Cases").map(table -> Block.of("support", "Is support agreed to, and given?")
                .with(FigureTablePage.of(only(table, "Consent and support",
                        title -> !title.contains("-month") && !title.startsWith("Referrers"))))
                .noting("Consent is a free choice: no part of it is good or bad, and it has no share to be measured by."))
                .ifPresent(blocks::add);
        return BoardPage.of(shown.board(), shown.quarter(),
                shown.board().name() + ": Channel, " + Wording.name(shown.quarter()), "Channel", shown.firmness(),
                blocks.toArray(Block[]::new));
    }

    /** The rows whose first cell passes. The area stands in the title of the page. */
    static FigureTable only(FigureTable table, String caption, Predicate<String> wanted) {
        int place = table.caption().lastIndexOf(", Quarter ");
        return new FigureTable(table.name(), table.headline(), caption + table.caption().substring(place),
                table.columns(),
                table.rows().stream()
                        .filter(row -> row.getFirst() instanceof FigureCell.Text(var text) && wanted.test(text))
                        .toList(),
                table.silent(), table.definitions());
    }
}
