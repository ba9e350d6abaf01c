package uk.deliveryboard.plans.planimport.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.planimport.model.Unclassified.Reason;

/**
 * Reads one table of a plan: finds its header wherever it is and however its columns are called and ordered, passes
 * over headers that are repeated, and takes a row of a single text for the heading of a group. Every text of the table
 * is in the result: as part of an action, as a heading, or unclassified; known headers are in {@code columns}.
 */
public final class TableReader {

    private static final int COLUMNS_OF_A_HEADER = 2;
    private static final Pattern TASK_CODE = Pattern.compile("[1-9][0-9]*\\.?[a-z]{1,2}[.)]?");

    private final SourceTable table;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final Set<Column> known = EnumSet.noneOf(Column.class);
    private final Set<SourceCell> headerCells = new HashSet<>();
    private final Set<SourceCell> placed = new HashSet<>();
    private final Set<String> headings = new LinkedHashSet<>();
    private final List<ReadAction> actions = new ArrayList<>();
    private final List<Unclassified> unclassified = new ArrayList<>();
    private @Nullable String heading;

    private TableReader(SourceTable table) {
        this.table = table;
    }

    public static ReadTable read(SourceTable table) {
        var reader = new TableReader(table);
        for (int row = 0; row < table.rows().size(); row++) {
            reader.row(row);
        }
        return new ReadTable(table.name(), reader.known, List.copyOf(reader.headings), reader.actions,
                reader.known.isEmpty() ? reader.withoutHeader() : reader.unclassified);
    }

    private void row(int row) {
        List<SourceCell> filled = table.filled(row);
        if (filled.isEmpty()) {
            return;
        }
        if (isHeader(filled)) {
            header(row);
        } else if (columns.isEmpty()) {
            filled.forEach(cell -> leave(cell, Reason.ABOVE_THE_HEADER));
        } else if (filled.size() == 1 && isHeading(filled.getFirst())) {
            heading = filled.getFirst().text();
            headings.add(heading);
            placed.add(filled.getFirst());
        } else {
            action(row);
        }
    }

    private static boolean isHeader(List<SourceCell> filled) {
        long headers = filled.stream().map(cell -> Column.of(cell.text())).flatMap(Optional::stream).distinct().count();
        return headers >= COLUMNS_OF_A_HEADER && headers * 2 >= filled.size();
    }

    /** Columns of a later header replace those of the one before: each page may have its own. */
    private void header(int row) {
        columns.clear();
        List<SourceCell> cells = table.rows().get(row);
        for (int index = 0; index < cells.size(); index++) {
            SourceCell cell = cells.get(index);
            Optional<Column> column = Column.of(cell.text());
            if (column.isPresent()) {
                columns.put(index, column.get());
                known.add(column.get());
                headerCells.add(cell);
            } else if (!cell.isBlank()) {
                leave(cell, Reason.UNKNOWN_HEADER);
            }
        }
        codeColumnWithoutHeader(row);
    }

    /** A first column of task codes is one, also where its header is missing. */
    private void codeColumnWithoutHeader(int row) {
        if (columns.containsKey(0) || columns.containsValue(Column.CODE) || row + 1 >= table.rows().size()) {
            return;
        }
        boolean codes = table.rows().subList(row + 1, table.rows().size()).stream().map(List::getFirst)
                .filter(cell -> !cell.isBlank()).limit(3).allMatch(cell -> TASK_CODE.matcher(cell.text()).matches());
        if (codes) {
            columns.put(0, Column.CODE);
        }
    }

    /** A text across the table, or one on its own in the first column, is no action but what the next ones are about. */
    private boolean isHeading(SourceCell cell) {
        return cell.column() == 0 && columns.get(0) != Column.ACTION && !placed.contains(cell)
                && !TASK_CODE.matcher(cell.text()).matches();
    }

    private void action(int row) {
        Map<Column, List<String>> cells = ReadAction.empty();
        List<SourceCell> used = new ArrayList<>();
        String shading = null;
        List<SourceCell> line = table.rows().get(row);
        for (int index = 0; index < line.size(); index++) {
            SourceCell cell = line.get(index);
            Column column = columns.get(index);
            if (column == Column.STATUS) {
                shading = cell.shading();
            }
            if (cell.isBlank() || used.contains(cell) || headerCells.contains(cell)) {
                continue;
            }
            if (column == null) {
                leave(cell, Reason.UNKNOWN_COLUMN);
                continue;
            }
            cells.merge(column, cell.paragraphs(), TableReader::joined);
            used.add(cell);
        }
        if (cells.containsKey(Column.ACTION) || cells.containsKey(Column.DUTY) || cells.containsKey(Column.EVIDENCE)) {
            actions.add(new ReadAction(table.name(), row + 1, cells, heading, shading));
            placed.addAll(used);
        } else {
            used.forEach(cell -> leave(cell, Reason.ROW_WITHOUT_ACTION));
        }
    }

    /** What spans several rows is told once. */
    private void leave(SourceCell cell, Reason reason) {
        if (placed.add(cell)) {
            unclassified.add(new Unclassified(table.name(), cell.row() + 1, cell.column() + 1, reason,
                    cell.paragraphs()));
        }
    }

    private List<Unclassified> withoutHeader() {
        return unclassified.stream().map(each -> new Unclassified(each.table(), each.row(), each.column(),
                Reason.NO_KNOWN_HEADER, each.paragraphs())).toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
