package uk.deliveryboard.reporting.export;

import java.time.Instant;
import java.util.List;

/**
 * What both kinds of workbook are written from.
 *
 * @param moment of the figures; every date inside the file is this one, so that the same figures give the same bytes
 */
record Workbook(String title, String marking, Instant moment, List<Sheet> sheets) {

    static final String CREATOR = "Delivery Board";

    Workbook {
        title = PlainText.of(title);
        sheets = List.copyOf(sheets);
    }
}
