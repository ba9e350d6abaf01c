package uk.deliveryboard.reporting.web.api.filter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.filter.FilteredQuarter;
import uk.deliveryboard.reporting.web.Addresses;
import uk.deliveryboard.reporting.web.api.BoardQuarterResponse.TableView;
import uk.deliveryboard.reporting.web.api.FiguresAsData;

/**
 * The tables of a quarter that answer a filter.
 *
 * @param status  PROVISIONAL or SIGNED_OFF
 * @param version left out while figures are provisional
 * @param filter  as it was understood
 * @param leftOut tables that cannot answer it
 */
record TablesResponse(String board, String quarter, String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer version, Instant asAt, LocalDate asAtDay,
        FilterView filter, List<TableView> tables, List<LeftOutView> leftOut, Links links) {

    /** @param words the same, as people read it */
    record FilterView(List<ValueView> values, String words) {}

    record ValueView(String parameter, String value) {}

    record LeftOutView(String table, String why) {}

    record Links(String page, String csv, String ods, String xlsx, String pdf) {}

    static TablesResponse of(FilteredQuarter figures, FiguresAsData data) {
        var shown = figures.shown();
        return new TablesResponse(figures.board().code(), figures.quarter().id(), figures.status(),
                figures.provisional() ? null : figures.version(), figures.asAt(), figures.day(),
                new FilterView(shown.filter().parts().stream()
                        .map(part -> new ValueView(part.parameter(), part.value())).toList(), shown.words()),
                data.views(shown.tables()),
                shown.leftOut().stream().map(table -> new LeftOutView(table.table(), table.why())).toList(),
                new Links(Addresses.tables(figures.board(), figures.quarter(), shown.filter()), link(figures, "csv"),
                        link(figures, "ods"), link(figures, "xlsx"), link(figures, "pdf")));
    }

    private static String link(FilteredQuarter figures, String extension) {
        return Addresses.tables(figures.board(), figures.quarter(), figures.shown().filter(), extension);
    }
}
