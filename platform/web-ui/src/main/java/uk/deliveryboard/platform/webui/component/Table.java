package uk.deliveryboard.platform.webui.component;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table; {@code fragments/govuk :: scrollTable} lets a wide one scroll by itself on a narrow screen. */
public record Table(@Nullable String caption, @Nullable String captionClasses, @Nullable List<TableCell> head,
        List<List<TableCell>> rows, boolean firstCellIsHeader, @Nullable String classes) {

    public Table {
        head = head == null ? null : List.copyOf(head);
        rows = Objects.requireNonNull(rows).stream().map(List::copyOf).toList();
    }

    /** A captioned table whose first column heads its rows. */
    public static Table of(String caption, List<TableCell> head, List<List<TableCell>> rows) {
        return new Table(caption, "govuk-table__caption--m", head, rows, true, null);
    }
}
