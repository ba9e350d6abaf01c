package uk.deliveryboard.reporting.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import uk.deliveryboard.reporting.dashboard.model.PathwayStage;
import uk.deliveryboard.reporting.dashboard.pathway.CaseStage;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

/**
 * How cases are looked after (K8, K9, K19, K22 to K24). They count people: small numbers are withheld.
 *
 * @param caseload cases open to the panel on the day, by where they stand
 */
public record CaseFigures(List<Measure> measures, List<Time> times, PublishedTable<CaseStage> caseload) {

    /**
     * One figure.
     *
     * @param percent there only where it gives away neither of its counts
     */
    public record Measure(KpiDefinition definition, String title, PublishedCount numerator, PublishedCount denominator,
            Optional<BigDecimal> percent) {}

    /**
     * Working days spent in a stage by the referrals that left it in the quarter (K24).
     *
     * @param days there only where enough referrals left it that no single one shows
     */
    public record Time(PathwayStage stage, Optional<WorkingDays> days) {}

    /**
     * @param median  half of the referrals took no longer
     * @param longest nine in ten took no longer: the 90th percentile
     */
    public record WorkingDays(int median, int longest) {}

    /** While a quarter may still grow: a number that grows by one says something about one person. */
    public static final CaseFigures UNTOLD = new CaseFigures(List.of(), List.of(),
            new PublishedTable<>(Map.of(), new PublishedCount.Suppressed()));

    public CaseFigures {
        times = List.copyOf(times);
        measures = List.copyOf(measures);
    }
}
