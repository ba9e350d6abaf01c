package uk.deliveryboard.platform.documents.grid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.documents.Block;
import uk.deliveryboard.platform.documents.Budget;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.GridCell;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Refusal;

/**
 * Takes what a text document consists of in the order of reading and makes blocks of it. A table inside a cell becomes
 * a table of its own after the one that it is in.
 */
public final class Flow {

    private final Budget budget;
    private final boolean coveredCellsFollow;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> nested = new ArrayList<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private int tableCount;
    private int paragraphCount;

    /** @param coveredCellsFollow whether a cell over several columns is followed by the cells that it covers */
    public Flow(Budget budget, boolean coveredCellsFollow) {
        this.budget = budget;
        this.coveredCellsFollow = coveredCellsFollow;
    }

    /** A table while it is read. */
    private static final class Table {

        private final String name;
        private final List<Cell> cells = new ArrayList<>();
        private final Map<Integer, Cell> lastInColumn = new HashMap<>();
        private int row = -1;
        private int column;
        private @Nullable Cell open;

        Table(String name) {
            this.name = name;
        }
    }

    /** A cell while it is read. */
    private static final class Cell {

        private final int row;
        private final int column;
        private final List<String> paragraphs = new ArrayList<>();
        private int rowSpan = 1;
        private int columnSpan = 1;
        private boolean continued;
        private @Nullable String shading;

        Cell(int row, int column) {
            this.row = row;
            this.column = column;
        }
    }

    public void paragraph(String text, boolean heading) {
        if (text.isBlank()) {
            return;
        }
        Table table = tables.peek();
        budget.text(Position.in(table == null ? "text" : table.name), text);
        Cell cell = openCell();
        if (cell != null) {
            cell.paragraphs.add(text.strip());
        } else if (++paragraphCount > budget.limits().cells()) {
            throw new DocumentRefused(Refusal.TOO_MANY_CELLS);
        } else {
            blocks.add(new Block.Paragraph(paragraphCount, text.strip(), heading));
        }
    }

    public void unread(Block.Unread.Kind kind) {
        Table table = tables.peek();
        (table == null ? blocks : nested).add(new Block.Unread(kind, table == null
                ? "after paragraph " + paragraphCount
                : table.name + ", row " + (table.row + 1)));
    }

    public void beginTable() {
        Table outer = tables.peek();
        String name = "table " + ++tableCount;
        tables.push(new Table(outer == null ? name : name + " in " + outer.name));
    }

    public void endTable() {
        if (tables.isEmpty()) {
            return;
        }
        Table table = tables.pop();
        var builder = new GridBuilder(table.name, budget);
        for (Cell cell : table.cells) {
            builder.put(new GridCell(cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.paragraphs,
                    cell.shading, false));
        }
        Block.Grid grid = builder.build();
        List<Block> into = tables.isEmpty() ? blocks : nested;
        if (!grid.rows().isEmpty()) {
            into.add(tables.isEmpty() ? into.size() : 0, grid);
        }
        if (tables.isEmpty()) {
            blocks.addAll(nested);
            nested.clear();
        }
    }

    public void beginRow() {
        Table table = tables.peek();
        if (table != null) {
            table.row++;
            table.column = 0;
            budget.row(table.name, table.row + 1L);
        }
    }

    /** Leaves columns of the present row free. */
    public void leaveColumns(int count) {
        Table table = tables.peek();
        if (table != null) {
            table.column += Math.min(count, budget.limits().columns());
            checkColumn(table);
        }
    }

    public void beginCell() {
        Table table = tables.peek();
        if (table != null) {
            checkColumn(table);
            table.open = new Cell(Math.max(0, table.row), table.column);
        }
    }

    public void span(int rows, int columns) {
        Cell cell = openCell();
        if (cell != null) {
            cell.rowSpan = (int) Math.min(rows, budget.limits().rows());
            cell.columnSpan = Math.min(columns, budget.limits().columns());
        }
    }

    /** The present cell goes on the one above it. */
    public void continued() {
        Cell cell = openCell();
        if (cell != null) {
            cell.continued = true;
        }
    }

    /** @param colour six hexadecimal digits, with or without a hash; anything else is no colour */
    public void shade(@Nullable String colour) {
        Cell cell = openCell();
        if (cell != null) {
            cell.shading = Colours.of(colour);
        }
    }

    public void endCell() {
        Table table = tables.peek();
        Cell cell = table == null ? null : table.open;
        if (table == null || cell == null) {
            return;
        }
        table.open = null;
        table.column = cell.column + (coveredCellsFollow ? 1 : cell.columnSpan);
        Cell above = table.lastInColumn.get(cell.column);
        if (cell.continued && above != null) {
            above.rowSpan = cell.row - above.row + 1;
            above.paragraphs.addAll(cell.paragraphs);
            return;
        }
        table.lastInColumn.put(cell.column, cell);
        table.cells.add(cell);
        if (table.cells.size() > budget.limits().cells()) {
            throw new DocumentRefused(Refusal.TOO_MANY_CELLS, Position.in(table.name));
        }
    }

    public List<Block> blocks() {
        while (!tables.isEmpty()) {
            endTable();
        }
        return blocks;
    }

    private @Nullable Cell openCell() {
        Table table = tables.peek();
        return table == null ? null : table.open;
    }

    private void checkColumn(Table table) {
        if (table.column >= budget.limits().columns()) {
            throw new DocumentRefused(Refusal.TOO_MANY_COLUMNS, new Position(table.name, table.row + 1L,
                    table.column + 1));
        }
    }
}
