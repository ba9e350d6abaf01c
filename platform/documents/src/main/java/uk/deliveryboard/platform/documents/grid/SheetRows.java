package uk.deliveryboard.platform.documents.grid;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.documents.Budget;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Row;
import uk.deliveryboard.platform.documents.Rows;
import uk.deliveryboard.platform.documents.Value;

/** Rows with content of all sheets. */
public final class SheetRows implements Rows {

    private final SheetCursor cursor;
    private final Budget budget;

    public SheetRows(SheetCursor cursor, Limits limits) {
        this.cursor = cursor;
        this.budget = new Budget(limits);
    }

    @Override
    public @Nullable Row next() {
        SheetRow row = cursor.next();
        while (row != null && row.isBlank()) {
            row = cursor.next();
        }
        if (row == null) {
            return null;
        }
        budget.row(row.sheet(), row.number());
        List<Value> values = new ArrayList<>();
        for (SheetCell cell : row.cells()) {
            if (!cell.value().isBlank()) {
                budget.cells(row.sheet(), row.number(), cell.column(), 1);
                while (values.size() < cell.column()) {
                    values.add(Value.EMPTY);
                }
                values.add(cell.value());
            }
        }
        return new Row(row.sheet(), row.number(), values, false);
    }

    @Override
    public void close() {
        cursor.close();
    }
}
