package uk.deliveryboard.reporting.dashboard.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Training coverage of a board by agency (K1) and of the whole partnership (K1b). */
public record CoverageFigures(List<Row> agencies) {

    /**
     * @param reported whether the agency has told of any staff at all
     * @param coverage counted person by person
     * @param stated   what the agency says of itself for the quarter, null where it does not
     */
    public record Row(Agency agency, boolean reported, Coverage coverage, @Nullable HeadCount stated) {

        /** A list of staff, which can be checked, stands before a number, which cannot. */
        public CoverageOutcome outcome() {
            if (coverage.hasDenominator()) {
                return coverage.meetsTarget() ? CoverageOutcome.MET : CoverageOutcome.NOT_MET;
            }
            if (stated != null) {
                return CoverageOutcome.STATED;
            }
            return reported ? CoverageOutcome.NO_DENOMINATOR : CoverageOutcome.NOT_REPORTING;
        }

        /** What the agency says of itself, where that is all there is. */
        public Optional<HeadCount> headCount() {
            return Optional.ofNullable(stated).filter(count -> outcome() == CoverageOutcome.STATED);
        }

        public String words() {
            return headCount().map(HeadCount::words).orElseGet(() -> outcome().label());
        }
    }

    public CoverageFigures {
        agencies = List.copyOf(agencies);
    }

    /** Sum of people over sum of people; a mean of percentages would weigh small agencies as much as large ones. */
    public Coverage partnership() {
        return agencies.stream().map(Row::coverage).reduce(new Coverage(0, 0), Coverage::plus);
    }

    public long meeting() {
        return agencies.stream().filter(row -> row.outcome() == CoverageOutcome.MET).count();
    }

    /** Agencies whose share is known: only they count in "n of m agencies meet the target". */
    public long reporting() {
        return agencies.stream().filter(row -> row.outcome().isKnown()).count();
    }

    /** Agencies of which nothing is known. */
    public List<Agency> notReporting() {
        return agencies.stream().filter(row -> !row.outcome().isKnown() && row.headCount().isEmpty())
                .map(Row::agency).toList();
    }

    /** Agencies that are known by their own head-count alone: in none of the sums here. */
    public List<Agency> stating() {
        return agencies.stream().filter(row -> row.headCount().isPresent()).map(Row::agency).toList();
    }
}
