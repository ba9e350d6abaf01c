package uk.deliveryboard.reporting.dashboard.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Training coverage of a board by agency (K1) and of the whole partnership (K1b). */
public record CoverageFigures(List<Row> agencies) {

    /**
     * @param reported whether the agency has told of any staff at all
     * @param coverage counted person by person
     * @param stated   what the agency says of itself for the quarter, null where it does not
     * @param target   per cent that holds for it on the day, null where none does
     */
    public record Row(Agency agency, boolean reported, Coverage coverage, @Nullable HeadCount stated,
            @Nullable Integer target) {

        /** A list of staff, which can be checked, stands before a number, which cannot. */
        public CoverageOutcome outcome() {
            if (coverage.hasDenominator()) {
                return judged();
            }
            if (stated != null) {
                return CoverageOutcome.STATED;
            }
            return reported ? CoverageOutcome.NO_DENOMINATOR : CoverageOutcome.NOT_REPORTING;
        }

        private CoverageOutcome judged() {
            if (target == null) {
                return CoverageOutcome.NO_TARGET;
            }
            return coverage.meets(target) ? CoverageOutcome.MET : CoverageOutcome.NOT_MET;
        }

        /** What the agency says of itself, where that is all there is. */
        public Optional<HeadCount> headCount() {
            return Optional.ofNullable(stated).filter(count -> outcome() == CoverageOutcome.STATED);
        }

        /** How many more people with valid training would bring it to its target; 0 where it has none. */
        public long missing() {
            return target == null ? 0 : coverage.missing(target);
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

    /** Agencies whose share is known and has a target: only they count in "n of m agencies meet the target". */
    public long reporting() {
        return agencies.stream().filter(row -> row.outcome().isJudged()).count();
    }

    /** The one target of all agencies that have one; empty where they differ or there is none. */
    public OptionalInt commonTarget() {
        int[] targets = agencies.stream().map(Row::target).filter(Objects::nonNull).mapToInt(Integer::intValue)
                .distinct().toArray();
        return targets.length == 1 ? OptionalInt.of(targets[0]) : OptionalInt.empty();
    }

    /** How an agency stands, with its target where not all have the same. */
    public String words(Row row) {
        String said = row.headCount().map(count -> count.words(row.target())).orElseGet(() -> row.outcome().label());
        boolean alone = row.target() != null && commonTarget().isEmpty()
                && (row.outcome().isJudged() || row.outcome() == CoverageOutcome.STATED);
        return alone ? said + " (target " + row.target() + "%)" : said;
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
