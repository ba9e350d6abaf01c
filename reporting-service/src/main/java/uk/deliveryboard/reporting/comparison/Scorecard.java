package uk.deliveryboard.reporting.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.deliveryboard.reporting.comparison.Value.Count;
import uk.deliveryboard.reporting.comparison.Value.NotApplicable;
import uk.deliveryboard.reporting.comparison.Value.NotAvailable;
import uk.deliveryboard.reporting.comparison.Value.Withheld;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.PathwayStage;
import uk.deliveryboard.reporting.dashboard.model.Sector;

/**
 * The figures of a whole board, line by line, for some quarters. It reads nothing but what was published of each: whoever
 * has the pages of the quarters could write it down without us.
 */
public record Scorecard(List<PublishedQuarter> quarters, List<Line> lines) {

    private static final String ALL_AGENCIES = "All agencies";
    private static final String WHOLE_BOARD = "Whole board";
    private static final String RECEIVED = "Referrals received";
    private static final String SO_FAR = "K7|Referrals received so far";

    /**
     * One figure.
     *
     * @param values one for each quarter
     * @param toDate of all quarters whose referrals are told; only what is received over time adds up
     */
    public record Line(KpiDefinition definition, String label, List<Value> values, Value toDate) {

        public Line {
            values = List.copyOf(values);
        }
    }

    /** Where a line comes from, and what it is. */
    private record Key(KpiDefinition definition, String measure, String name, String label, Kind kind) {

        enum Kind {
            /** So many on a day. */
            COUNT,
            /** So many of so many on a day. */
            SHARE,
            /** So many people in the time of a quarter. */
            RECEIVED
        }
    }

    public Scorecard {
        quarters = List.copyOf(quarters);
        lines = List.copyOf(lines);
    }

    public static Scorecard of(List<PublishedQuarter> quarters) {
        return new Scorecard(quarters, keys(quarters).map(key -> line(key, quarters)).toList());
    }

    private static Stream<Key> keys(List<PublishedQuarter> quarters) {
        List<Key> keys = new ArrayList<>();
        Arrays.stream(ActionStatus.values()).forEach(status -> keys.add(actions(status.label())));
        keys.add(actions("overdue"));
        keys.add(actions("completed late"));
        keys.add(new Key(KpiDefinition.K1B, "Relevant staff with valid training", ALL_AGENCIES,
                "Relevant staff with valid training", Key.Kind.SHARE));
        agenciesMeeting(quarters).forEach(keys::add);
        measures(quarters).forEach(keys::add);
        Arrays.stream(PathwayStage.values()).forEach(stage -> keys.add(new Key(KpiDefinition.K24,
                "Working days, median", stage.label(),
                "Median working days (" + stage.clock().toLowerCase(Locale.UK) + "): " + stage.label(),
                Key.Kind.COUNT)));
        Arrays.stream(Sector.values()).forEach(sector -> keys.add(received(sector.label(), "Referrals, "
                + sector.label().toLowerCase(Locale.UK))));
        keys.add(received("All sectors", "Referrals, all sectors"));
        return keys.stream();
    }

    /** As many as there were targets in these quarters: a share of agencies that meet another target is another measure. */
    private static Stream<Key> agenciesMeeting(List<PublishedQuarter> quarters) {
        return quarters.stream().flatMap(quarter -> quarter.numbers().keySet().stream())
                .filter(key -> key.startsWith(KpiDefinition.K1B.id() + "|Agencies that meet "))
                .map(key -> key.split("\\|", -1)[1]).distinct().sorted()
                .map(measure -> new Key(KpiDefinition.K1B, measure, ALL_AGENCIES, measure, Key.Kind.SHARE));
    }

    private static Key actions(String label) {
        return new Key(KpiDefinition.K5, "Actions: " + label, ALL_AGENCIES,
                "Actions: " + label.toLowerCase(Locale.UK), Key.Kind.COUNT);
    }

    private static Key received(String name, String label) {
        return new Key(KpiDefinition.K7, RECEIVED, name, label, Key.Kind.RECEIVED);
    }

    /** Shares of the whole board are named as they were published: a quarter may have some that another has not. */
    private static Stream<Key> measures(List<PublishedQuarter> quarters) {
        TreeSet<String> published = new TreeSet<>();
        quarters.forEach(quarter -> quarter.numbers().keySet().stream()
                .filter(key -> key.endsWith("|" + WHOLE_BOARD + "|numerator")).forEach(published::add));
        return Arrays.stream(KpiDefinition.values()).flatMap(definition -> published.stream()
                .map(key -> key.split("\\|", -1)).filter(parts -> parts[0].equals(definition.id()))
                .map(parts -> new Key(definition, parts[1], parts[2], parts[1], Key.Kind.SHARE)));
    }

    private static Line line(Key key, List<PublishedQuarter> quarters) {
        List<Value> values = quarters.stream().map(quarter -> value(key, quarter)).toList();
        return new Line(key.definition(), key.label(), values, toDate(key, quarters, values));
    }

    private static Value value(Key key, PublishedQuarter quarter) {
        return quarter.begun() ? value(key, quarter.numbers()) : new NotApplicable();
    }

    private static Value value(Key key, SortedMap<String, String> numbers) {
        String name = key.definition().id() + "|" + key.measure() + "|" + key.name() + "|";
        return key.kind() == Key.Kind.SHARE
                ? PublishedNumber.share(numbers, name)
                : PublishedNumber.count(numbers, name);
    }

    /**
     * A sum is shown where each of its parts is: then it tells nothing that was not told. Where any part is withheld the
     * sum is too, since with the others it would give that part away.
     */
    private static Value toDate(Key key, List<PublishedQuarter> quarters, List<Value> values) {
        if (key.kind() != Key.Kind.RECEIVED) {
            return new NotApplicable();
        }
        long sum = 0;
        for (int at = 0; at < values.size(); at++) {
            if (!told(quarters.get(at))) {
                continue;
            }
            switch (values.get(at)) {
                case Count(long value) -> sum += value;
                case Withheld hidden -> {
                    return hidden;
                }
                case NotAvailable missing -> {
                    return missing;
                }
                case NotApplicable none -> {
                    return none;
                }
                case Value.Part part -> throw new IllegalStateException("people are counted, not shared out");
            }
        }
        return quarters.stream().anyMatch(Scorecard::told) ? new Count(sum) : new NotApplicable();
    }

    /** While a quarter runs its referrals are counted in fives: another measure, which adds up with nothing. */
    private static boolean told(PublishedQuarter quarter) {
        return quarter.begun() && quarter.numbers().keySet().stream().noneMatch(key -> key.startsWith(SO_FAR));
    }
}
