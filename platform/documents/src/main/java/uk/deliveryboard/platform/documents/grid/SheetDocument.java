package uk.deliveryboard.platform.documents.grid;

import java.util.ArrayList;
import java.util.List;

import uk.deliveryboard.platform.documents.Block;
import uk.deliveryboard.platform.documents.Budget;
import uk.deliveryboard.platform.documents.GridCell;
import uk.deliveryboard.platform.documents.Position;

/** A workbook as one grid for each sheet with text, with comments and the like after the last. */
public final class SheetDocument {

    private SheetDocument() {}

    public static List<Block> read(SheetCursor cursor, Budget budget) {
        List<GridBuilder> builders = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (SheetRow next = cursor.next(); next != null; next = cursor.next()) {
            SheetRow row = next;
            if (names.isEmpty() || !names.getLast().equals(row.sheet())) {
                names.add(row.sheet());
                builders.add(new GridBuilder(row.sheet(), budget));
            }
            if (!row.isBlank()) {
                budget.row(row.sheet(), row.number());
            }
            for (SheetCell cell : row.cells()) {
                cell.paragraphs().forEach(
                        text -> budget.text(new Position(row.sheet(), row.number(), cell.column() + 1), text));
                builders.getLast().put(new GridCell((int) row.number() - 1, cell.column(), cell.rowSpan(),
                        cell.columnSpan(), cell.paragraphs(), cell.shading(), cell.value().formula()));
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            cursor.merges(names.get(index)).forEach(builders.get(index)::merge);
            Block.Grid grid = builders.get(index).build();
            if (!grid.rows().isEmpty()) {
                blocks.add(grid);
            }
        }
        int number = 0;
        for (String aside : cursor.asides()) {
            blocks.add(new Block.Paragraph(++number, aside, false));
        }
        return blocks;
    }
}
