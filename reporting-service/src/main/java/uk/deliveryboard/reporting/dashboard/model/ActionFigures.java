package uk.deliveryboard.reporting.dashboard.model;

import java.util.List;

/** Plan actions of a board by status and agency (K5). */
public record ActionFigures(List<Row> agencies) {

    /** One agency. */
    public record Row(Agency agency, ActionCounts counts) {

        /** An agency without any action has not reported. */
        public boolean reported() {
            return counts.all() > 0;
        }
    }

    public ActionFigures {
        agencies = List.copyOf(agencies);
    }

    public ActionCounts total() {
        return agencies.stream().map(Row::counts).reduce(ActionCounts.NONE, ActionCounts::plus);
    }

    public List<Agency> notReporting() {
        return agencies.stream().filter(row -> !row.reported()).map(Row::agency).toList();
    }
}
