package uk.deliveryboard.reporting.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Coverage;

/**
 * What the NHS asks each quarter of commissioners and providers, from the published figures of the quarter.
 *
 * @param training  of each NHS agency on the board
 * @param forum     seats that NHS agencies hold, and the meetings at which they were filled
 * @param referrals received from the sector of health
 */
public record NhsReturn(PublishedQuarter quarter, List<Trained> training, List<Row> forum, Value referrals) {

    private static final String SEATS = "K6|Board meetings attended, by seat|";

    public record Row(String name, Value value) {}

    /**
     * @param value  relevant staff with valid training
     * @param target as it was published with them: in per cent, or why there is none
     */
    public record Trained(String name, Value value, Value target) {

        /** Whether they meet it, of those of whom that can be said. Integers decide. */
        Optional<Boolean> meets() {
            return value instanceof Value.Part(long trained, long staff) && target instanceof Value.Count(long percent)
                    ? Optional.of(new Coverage(trained, staff).meets((int) percent))
                    : Optional.empty();
        }

        public String words() {
            if (!(target instanceof Value.Count(long percent))) {
                return "No target was published with the figure";
            }
            return meets().map(met -> (met ? "Meets" : "Does not meet") + " its target of " + percent + "%")
                    .orElse("Target " + percent + "%: no information received");
        }
    }

    public NhsReturn {
        training = List.copyOf(training);
        forum = List.copyOf(forum);
    }

    public static NhsReturn of(PublishedQuarter quarter, List<Agency> agencies) {
        Map<String, String> numbers = quarter.numbers();
        return new NhsReturn(quarter, agencies.stream().map(agency -> trained(numbers, agency)).toList(),
                numbers.keySet().stream()
                        .filter(key -> key.startsWith(SEATS) && key.endsWith("|numerator") && agencies.stream()
                                .anyMatch(agency -> key.endsWith("(" + agency.name() + ")|numerator")))
                        .map(key -> key.substring(SEATS.length(), key.length() - "|numerator".length()))
                        .map(seat -> new Row(seat, PublishedNumber.share(numbers, SEATS + seat + "|"))).toList(),
                PublishedNumber.count(numbers, "K7|Referrals received|Health|"));
    }

    private static Trained trained(Map<String, String> numbers, Agency agency) {
        String name = written(agency.name()) + "|";
        return new Trained(agency.name(),
                PublishedNumber.share(numbers, "K1|Relevant staff with valid training|" + name),
                PublishedNumber.count(numbers, "K1|Target in per cent|" + name));
    }

    /** In a sentence; nothing is said of agencies that have no figure or no target. */
    public String headline() {
        List<Boolean> judged = training.stream().flatMap(row -> row.meets().stream()).toList();
        return judged.isEmpty()
                ? "Of no NHS agency are both a figure and a target published."
                : judged.stream().filter(met -> met).count() + " of " + judged.size()
                        + (judged.size() == 1 ? " NHS agency meets" : " NHS agencies meet") + " the target.";
    }

    /** Names that begin like a formula are published with an apostrophe before them. */
    private static String written(String name) {
        return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
