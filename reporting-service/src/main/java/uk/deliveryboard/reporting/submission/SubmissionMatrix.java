package uk.deliveryboard.reporting.submission;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.signoff.model.QuarterDates;
import uk.deliveryboard.reporting.submission.model.ReturnKind;
import uk.deliveryboard.reporting.submission.model.Submission;

/**
 * Who has sent what for a quarter.
 *
 * @param stated agencies that are known by their own head-count alone
 */
public record SubmissionMatrix(QuarterDates dates, List<Row> rows, List<CoverageFigures.Row> stated) {

    /**
     * One agency.
     *
     * @param last last day of each kind that is known, whatever quarter it was for
     */
    public record Row(Agency agency, Map<ReturnKind, Submission> returns, Map<ReturnKind, LocalDate> last) {

        public Row {
            returns = Collections.unmodifiableMap(new EnumMap<>(returns));
            last = Map.copyOf(last);
        }

        public Stream<Submission> all() {
            return returns.values().stream();
        }
    }

    public SubmissionMatrix {
        rows = List.copyOf(rows);
        stated = List.copyOf(stated);
    }

    public long required() {
        return rows.stream().flatMap(Row::all).filter(Submission::required).count();
    }

    public long onTime() {
        return rows.stream().flatMap(Row::all).filter(Submission.OnTime.class::isInstance).count();
    }
}
