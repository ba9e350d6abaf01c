package uk.deliveryboard.reporting.dashboard.pathway;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.Sector;

/** The referrals received in a quarter, told apart by one thing at a time. As they are: for disclosure control alone. */
public record ReceivedCounts(Map<Sector, Long> sectors, Map<AgeBand, Long> ages, Map<Gender, Long> genders,
        Map<Concern, Long> concerns, Map<Outcome, Long> outcomes) {

    public static final ReceivedCounts NONE = of(List.of());

    public ReceivedCounts {
        sectors = Map.copyOf(sectors);
        ages = Map.copyOf(ages);
        genders = Map.copyOf(genders);
        concerns = Map.copyOf(concerns);
        outcomes = Map.copyOf(outcomes);
    }

    /** @param rows of one quarter */
    public static ReceivedCounts of(Collection<Counted> rows) {
        return new ReceivedCounts(sum(rows, Counted::sector), sum(rows, Counted::age), sum(rows, Counted::gender),
                sum(rows, Counted::concern), sum(rows, Counted::outcome));
    }

    /** Of every quarter in which any was received. */
    public static SortedMap<Quarter, ReceivedCounts> byQuarter(Collection<Counted> rows) {
        SortedMap<Quarter, List<Counted>> quarters = new TreeMap<>();
        rows.forEach(row -> quarters.merge(row.quarter(), List.of(row),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        SortedMap<Quarter, ReceivedCounts> counts = new TreeMap<>();
        quarters.forEach((quarter, some) -> counts.put(quarter, of(some)));
        return counts;
    }

    /** All of them. */
    public long referrals() {
        return sectors.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By a name that says what they are told apart by, and how. */
    public SortedMap<String, Long> byName() {
        SortedMap<String, Long> counts = new TreeMap<>();
        put(counts, "sector:", sectors);
        put(counts, "age:", ages);
        put(counts, "gender:", genders);
        put(counts, "concern:", concerns);
        put(counts, "outcome:", outcomes);
        return counts;
    }

    /** The opposite of {@link #byName()}. */
    public static ReceivedCounts ofNames(Map<String, Long> counts) {
        return new ReceivedCounts(take(counts, "sector:", Sector.values()), take(counts, "age:", AgeBand.values()),
                take(counts, "gender:", Gender.values()), take(counts, "concern:", Concern.values()),
                take(counts, "outcome:", Outcome.values()));
    }

    private static <K> Map<K, Long> sum(Collection<Counted> rows, Function<Counted, K> by) {
        Map<K, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(by.apply(row), row.referrals(), Long::sum));
        return counts;
    }

    private static <E extends Enum<E>> void put(Map<String, Long> counts, String prefix, Map<E, Long> some) {
        some.forEach((each, count) -> counts.put(prefix + each.name(), count));
    }

    private static <E extends Enum<E>> Map<E, Long> take(Map<String, Long> counts, String prefix, E[] names) {
        Map<E, Long> some = new EnumMap<>(names[0].getDeclaringClass());
        for (E each : names) {
            Long count = counts.get(prefix + each.name());
            if (count != null) {
                some.put(each, count);
            }
        }
        return some;
    }
}
