package uk.deliveryboard.reporting.comparison;

import java.util.List;
import java.util.Map;
import uk.deliveryboard.reporting.dashboard.model.Agency;

/**
 * What the NHS asks each quarter of commissioners and providers, from the published figures of the quarter.
 *
 * @param training  of each NHS agency on the board
 * @param forum     seats that NHS agencies hold, and the meetings at which they were filled
 * @param referrals received from the sector of health
 */
public record NhsReturn(PublishedQuarter quarter, List<Row> training, List<Row> forum, Value referrals) {

    private static final String SEATS = "K6|Board meetings attended, by seat|";

    public record Row(String name, Value value) {}

    public NhsReturn {
        training = List.copyOf(training);
        forum = List.copyOf(forum);
    }

    public static NhsReturn of(PublishedQuarter quarter, List<Agency> agencies) {
        Map<String, String> numbers = quarter.numbers();
        return new NhsReturn(quarter, agencies.stream().map(agency -> new Row(agency.name(), PublishedNumber.share(
                numbers, "K1|Relevant staff with valid training|" + written(agency.name()) + "|"))).toList(),
                numbers.keySet().stream()
                        .filter(key -> key.startsWith(SEATS) && key.endsWith("|numerator") && agencies.stream()
                                .anyMatch(agency -> key.endsWith("(" + agency.name() + ")|numerator")))
                        .map(key -> key.substring(SEATS.length(), key.length() - "|numerator".length()))
                        .map(seat -> new Row(seat, PublishedNumber.share(numbers, SEATS + seat + "|"))).toList(),
                PublishedNumber.count(numbers, "K7|Referrals received|Health|"));
    }

    /** Names that begin like a formula are published with an apostrophe before them. */
    private static String written(String name) {
        return !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0 ? "'" + name : name;
    }
}
