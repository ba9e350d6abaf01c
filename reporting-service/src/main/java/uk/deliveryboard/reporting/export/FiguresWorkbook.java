package uk.deliveryboard.reporting.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.Remark;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureColumn;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.dashboard.table.Shorthand;
import uk.deliveryboard.reporting.filter.FilteredQuarter;

/**
 * A quarter as a workbook, in the order of the Analysis Function's guidance on statistics in spreadsheets: cover, notes,
 * then one table a sheet.
 */
final class FiguresWorkbook {

    private FiguresWorkbook() {}

    static Workbook of(BoardFigures figures, @Nullable Download download) {
        List<FigureTable> tables = FigureTables.of(figures);
        List<Sheet> sheets = new ArrayList<>();
        About about = About.of(figures, download);
        sheets.add(cover(about, figures, tables));
        sheets.add(notes(tables));
        tables.forEach(table -> sheets.add(sheet(table)));
        if (!figures.remarks().isEmpty()) {
            sheets.add(commentary(figures.remarks()));
        }
        return new Workbook(about.title(), About.MARKING, figures.reckoning().asAt(), sheets);
    }

    static Workbook of(FilteredQuarter figures, @Nullable Download download) {
        About about = About.of(figures, download);
        List<FigureTable> tables = figures.shown().tables();
        List<String> lines = new ArrayList<>(about.lines(figures));
        tables.forEach(table -> lines.add(table.name() + ": " + table.caption() + "."));
        List<Sheet> sheets = new ArrayList<>(
                List.of(new Sheet("Cover", about.title(), lines, Optional.empty()), notes(tables)));
        tables.forEach(table -> sheets.add(sheet(table)));
        return new Workbook(about.title(), About.MARKING, figures.asAt(), sheets);
    }

    private static Sheet cover(About about, BoardFigures figures, List<FigureTable> tables) {
        List<String> lines = new ArrayList<>(about.lines(figures));
        lines.add("Sheet Notes explains the shorthand and how each figure is counted.");
        lines.add("Cover: what this is.");
        lines.add("Notes: shorthand and definitions.");
        tables.forEach(table -> lines.add(table.name() + ": " + table.caption() + "."));
        if (!figures.remarks().isEmpty()) {
            lines.add("Commentary: what agencies and the chair say about the figures.");
        }
        return new Sheet("Cover", about.title(), lines, Optional.empty());
    }

    private static Sheet notes(List<FigureTable> tables) {
        List<List<FigureCell>> rows = new ArrayList<>();
        for (Shorthand shorthand : Shorthand.values()) {
            rows.add(row(shorthand.symbol(), shorthand.meaning()));
        }
        tables.stream().flatMap(table -> table.definitions().stream()).distinct()
                .forEach(definition -> rows.addAll(definition(definition)));
        return new Sheet("Notes", "Notes", List.of("What the shorthand means, and how each figure is counted."),
                Optional.of(new Sheet.Grid(List.of(FigureColumn.text("Note"), FigureColumn.text("Meaning")), rows)));
    }

    private static List<List<FigureCell>> definition(KpiDefinition definition) {
        String name = definition.id() + " " + definition.title();
        return List.of(row(name + ": what is counted", definition.numerator()),
                row(name + ": out of what", definition.denominator()), row(name + ": target", definition.target()),
                row(name + ": disclosure", definition.disclosure()));
    }

    private static List<FigureCell> row(String note, String meaning) {
        return List.of(new FigureCell.Text(note), new FigureCell.Text(meaning));
    }

    private static Sheet sheet(FigureTable table) {
        List<String> lines = Stream.concat(Stream.of(About.MARKING, table.headline()), table.silent().stream())
                .toList();
        List<FigureColumn> columns = table.columns().stream().map(FiguresWorkbook::unit).toList();
        return new Sheet(table.name(), table.caption(), lines, Optional.of(new Sheet.Grid(columns, table.rows())));
    }

    private static Sheet commentary(List<Remark> remarks) {
        List<FigureColumn> columns = Stream.of("Section", "By", "About", "What happened", "Why", "What next")
                .map(FigureColumn::text).toList();
        List<List<FigureCell>> rows = remarks.stream().map(remark -> Stream.of(remark.section().label(), remark.by(),
                remark.kpi().orElse("The whole section"), remark.words().happened(), remark.words().why(),
                remark.words().next()).<FigureCell>map(FigureCell.Text::new).toList()).toList();
        return new Sheet("Commentary", "Commentary", List.of(About.MARKING, "What agencies and the chair say."),
                Optional.of(new Sheet.Grid(columns, rows)));
    }

    /** Cells hold bare numbers: the unit stands in the head. */
    private static FigureColumn unit(FigureColumn column) {
        return switch (column.kind()) {
            case TEXT, COUNT, DECIMAL -> column;
            case PERCENT -> FigureColumn.percent(column.heading() + " (%)");
        };
    }
}
