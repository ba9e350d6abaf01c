package uk.deliveryboard.reporting.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.Firmness;
import uk.deliveryboard.reporting.dashboard.Wording;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;

/**
 * What a filter leaves of a quarter. Page, JSON, CSV, workbooks and document are ways of writing down this one value.
 *
 * @param version that is signed off, 0 while the figures are provisional
 * @param asAt    moment for which they were reckoned
 * @param day     its day in London
 */
public record FilteredQuarter(Board board, Quarter quarter, int version, Instant asAt, LocalDate day,
        Filtered.Shown shown) {

    public boolean provisional() {
        return version == 0;
    }

    /** As programs read it. */
    public String status() {
        return provisional() ? "PROVISIONAL" : "SIGNED_OFF";
    }

    public Firmness firmness() {
        return Firmness.of(version, Reckoning.of(quarter, asAt.plusSeconds(1)).over());
    }

    public String title() {
        return board.name() + ": tables, " + Wording.name(quarter)
                + (shown.filter().isNone() ? "" : ". Only " + shown.words());
    }

    /** What was asked for, and which tables could not answer. */
    public List<String> echo() {
        List<String> echo = new ArrayList<>();
        if (!shown.filter().isNone()) {
            echo.add("Only " + shown.words() + ".");
        }
        shown.leftOut().forEach(table -> echo.add("Left out, " + table.table() + ": " + table.why()));
        return echo;
    }

    /** Without the end; {@code northmere-2026-27-Q3-as-at-2026-10-12-agency-northmere-police}. */
    public String fileName() {
        return board.code() + "-" + quarter.id() + (provisional() ? "-as-at-" + day : "-signed-off") + "-tables"
                + shown.filter().slug();
    }
}
