package uk.deliveryboard.reporting.dashboard;

import java.util.List;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Share;

/** Shares that say how the plans stand and how the board works. They count organisations' acts: shown in full. */
public record GovernanceFigures(List<Measure> measures) {

    /**
     * One figure.
     *
     * @param title        what is counted
     * @param share        of the whole board
     * @param parts        the same by agency, seat or item
     * @param notReporting agencies of which nothing is known, where each is to report
     */
    public record Measure(KpiDefinition definition, String title, Share share, List<Part> parts,
            List<Agency> notReporting) {

        public Measure {
            parts = List.copyOf(parts);
            notReporting = List.copyOf(notReporting);
        }

        /** Sum over sum; a mean of percentages would weigh small agencies as much as large ones. */
        static Measure summed(KpiDefinition definition, String title, List<Part> parts, List<Agency> notReporting) {
            return new Measure(definition, title, parts.stream().map(Part::share).reduce(Share.NONE, Share::plus),
                    parts, notReporting);
        }
    }

    /** @param code of the agency, the seat or the item */
    public record Part(String code, String name, Share share) {}

    public GovernanceFigures {
        measures = List.copyOf(measures);
    }
}
