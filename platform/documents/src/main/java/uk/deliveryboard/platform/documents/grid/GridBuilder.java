package uk.deliveryboard.platform.documents.grid;

import java.util.ArrayList;
import java.util.List;

import uk.deliveryboard.platform.documents.Block;
import uk.deliveryboard.platform.documents.Budget;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.GridCell;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Refusal;

/**
 * Puts a table together. Its size is that of the box around its text: shading that goes on to the edge of the sheet
 * makes it no larger.
 */
public final class GridBuilder {

    private final String name;
    private final Budget budget;
    private final List<GridCell> cells = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private long height;
    private long width;

    public GridBuilder(String name, Budget budget) {
        this.name = name;
        this.budget = budget;
    }

    public void put(GridCell cell) {
        if (cell.isBlank()) {
            if (cells.size() < budget.limits().cells() && cell.column() < budget.limits().columns()) {
                cells.add(cell);
            }
            return;
        }
        budget.cells(name, cell.row() + 1L, cell.column(), 1);
        if (cell.row() >= budget.limits().rows()) {
            throw new DocumentRefused(Refusal.TOO_MANY_ROWS, new Position(name, cell.row() + 1L, 0));
        }
        cells.add(cell);
        height = Math.max(height, cell.row() + 1L);
        width = Math.max(width, cell.column() + 1L);
    }

    public void merge(Merge merge) {
        merges.add(merge);
    }

    /** @return a grid without rows where there is no text */
    public Block.Grid build() {
        if (height * width > budget.limits().cells()) {
            throw new DocumentRefused(Refusal.TOO_MANY_CELLS, Position.in(name));
        }
        GridCell[][] grid = new GridCell[(int) height][(int) width];
        for (GridCell cell : cells) {
            if (cell.row() < height && cell.column() < width) {
                fill(grid, cell, (long) cell.row() + cell.rowSpan(), (long) cell.column() + cell.columnSpan());
            }
        }
        for (Merge merge : merges) {
            if (merge.firstRow() < height && merge.firstColumn() < width) {
                merge(grid, merge);
            }
        }
        List<List<GridCell>> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            List<GridCell> line = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                GridCell cell = grid[row][column];
                line.add(cell == null ? GridCell.empty(row, column) : cell);
            }
            rows.add(line);
        }
        return new Block.Grid(name, rows);
    }

    private void merge(GridCell[][] grid, Merge merge) {
        GridCell origin = grid[merge.firstRow()][merge.firstColumn()];
        if (origin == null) {
            origin = GridCell.empty(merge.firstRow(), merge.firstColumn());
        }
        int rows = (int) Math.min(merge.lastRow() + 1L, height) - merge.firstRow();
        int columns = (int) Math.min(merge.lastColumn() + 1L, width) - merge.firstColumn();
        if (rows > 0 && columns > 0) {
            var merged = new GridCell(origin.row(), origin.column(), rows, columns, origin.paragraphs(),
                    origin.shading(), origin.formula());
            fill(grid, merged, (long) merge.firstRow() + rows, (long) merge.firstColumn() + columns);
        }
    }

    /** Text that a merged range would cover stays where it is: hidden is not gone. */
    private void fill(GridCell[][] grid, GridCell cell, long endRow, long endColumn) {
        for (int row = cell.row(); row < Math.min(endRow, height); row++) {
            for (int column = cell.column(); column < Math.min(endColumn, width); column++) {
                GridCell there = grid[row][column];
                boolean corner = row == cell.row() && column == cell.column();
                if (there == null || there.isBlank() || corner && !cell.isBlank()) {
                    grid[row][column] = cell;
                }
            }
        }
    }
}
