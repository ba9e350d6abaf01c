package uk.deliveryboard.reporting.dashboard.model;

import java.util.List;

/** Training coverage of a board by agency (K1) and of the whole partnership (K1b). */
public record CoverageFigures(List<Row> agencies) {

    /** @param reported whether the agency has told of any staff at all */
    public record Row(Agency agency, boolean reported, Coverage coverage) {

        public CoverageOutcome outcome() {
            if (!reported) {
                return CoverageOutcome.NOT_REPORTING;
            }
            if (!coverage.hasDenominator()) {
                return CoverageOutcome.NO_DENOMINATOR;
            }
            return coverage.meetsTarget() ? CoverageOutcome.MET : CoverageOutcome.NOT_MET;
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

    public List<Agency> notReporting() {
        return agencies.stream().filter(row -> !row.outcome().isKnown()).map(Row::agency).toList();
    }
}
