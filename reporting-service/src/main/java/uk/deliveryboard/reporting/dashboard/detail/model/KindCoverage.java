package uk.deliveryboard.reporting.dashboard.detail.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.CoverageOutcome;

/**
 * Training coverage of the agencies of one kind (K1), against the target of that kind: people over people, and integers
 * decide.
 *
 * @param kind     as the directory has it; empty where it does not know the agency
 * @param target   per cent that holds for them on the day, null where none does
 * @param agencies all of them on the board
 * @param known    those that have a share, counted person by person
 * @param meeting  those whose own share meets the target
 * @param coverage of those that are known, together
 */
public record KindCoverage(String kind, @Nullable Integer target, long agencies, long known, long meeting,
        Coverage coverage) {

    private record Family(String kind, @Nullable Integer target) {}

    /**
     * By kind. Agencies of a kind have one target; were they ever to differ, they would not be added up.
     *
     * @param kinds by code of the agency
     */
    public static List<KindCoverage> of(CoverageFigures figures, Map<String, String> kinds) {
        Map<Family, List<CoverageFigures.Row>> families = new LinkedHashMap<>();
        figures.agencies().forEach(row -> families.computeIfAbsent(
                new Family(kinds.getOrDefault(row.agency().code(), ""), row.target()), any -> new ArrayList<>())
                .add(row));
        return families.entrySet().stream().map(family -> of(family.getKey(), family.getValue()))
                .sorted(Comparator.comparing(KindCoverage::kind)
                        .thenComparing(each -> Objects.requireNonNullElse(each.target(), 0)))
                .toList();
    }

    private static KindCoverage of(Family family, List<CoverageFigures.Row> rows) {
        List<CoverageFigures.Row> known = rows.stream().filter(row -> row.outcome().isKnown()).toList();
        return new KindCoverage(family.kind(), family.target(), rows.size(), known.size(),
                known.stream().filter(row -> row.outcome() == CoverageOutcome.MET).count(),
                known.stream().map(CoverageFigures.Row::coverage).reduce(new Coverage(0, 0), Coverage::plus));
    }

    /** How they stand together against their target. */
    public String words() {
        if (known == 0) {
            return CoverageOutcome.NOT_REPORTING.label();
        }
        if (target == null) {
            return CoverageOutcome.NO_TARGET.label();
        }
        if (coverage.meets(target)) {
            return "Meets its target of " + target + "%";
        }
        long missing = coverage.missing(target);
        return "Does not meet its target of " + target + "%: " + "%,d".formatted(missing)
                + (missing == 1 ? " more person" : " more people") + " with valid training would do";
    }
}
