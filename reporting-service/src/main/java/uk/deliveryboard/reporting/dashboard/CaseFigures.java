package uk.deliveryboard.reporting.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import uk.deliveryboard.reporting.dashboard.model.PathwayStage;
import uk.deliveryboard.reporting.disclosure.PublishedCount;

/** How cases are looked after (K8, K9, K19, K22 to K24). They count people: small numbers are withheld. */
public record CaseFigures(List<Measure> measures, List<Time> times) {

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

    public CaseFigures {
        times = List.copyOf(times);
        measures = List.copyOf(measures);
    }
}
