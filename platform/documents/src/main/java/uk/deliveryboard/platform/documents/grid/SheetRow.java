package uk.deliveryboard.platform.documents.grid;

import java.util.List;

/** @param number from 1 */
public record SheetRow(String sheet, long number, List<SheetCell> cells) {

    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.value().isBlank());
    }
}
