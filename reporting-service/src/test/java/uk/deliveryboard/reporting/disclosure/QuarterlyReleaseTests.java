package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.disclosure.QuarterlyRelease.Counts;
import uk.deliveryboard.reporting.disclosure.QuarterlyRelease.Release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuarterlyReleaseTests {

    private static final List<String> SECTORS = List.of("A", "B", "C", "D", "E");
    private static final String ALL = "all";
    private static final Layout<String> LAYOUT = Layout.table(ALL, SECTORS);

    private static SequencedMap<Quarter, Map<String, Long>> counts(Random random, int quarters) {
        SequencedMap<Quarter, Map<String, Long>> counts = new LinkedHashMap<>();
        Quarter quarter = new Quarter(2024, 1);
        int[] sizes = {14, 7, 5, 3, 2};
        for (int number = 0; number < quarters; number++) {
            Map<String, Long> row = new LinkedHashMap<>();
            for (int sector = 0; sector < SECTORS.size(); sector++) {
                row.put(SECTORS.get(sector), (long) random.nextInt(sizes[sector] + 1));
            }
            counts.put(quarter, row);
            quarter = quarter.next();
        }
        return counts;
    }

    private static SequencedMap<Quarter, Release<String>> release(SequencedMap<Quarter, Map<String, Long>> counts) {
        QuarterlyRelease<String> after = QuarterlyRelease.none(Suppression.STANDARD, LAYOUT);
        for (var quarter : counts.entrySet()) {
            after = after.then(new Counts<>(quarter.getKey(), quarter.getValue(), Optional.empty()));
        }
        SequencedMap<Quarter, Release<String>> releases = new LinkedHashMap<>();
        for (Quarter quarter : counts.keySet()) {
            releases.put(quarter, after.of(quarter));
        }
        return releases;
    }

    /** What a reader who kept every quarter has: each table with its sums, and what each window is the sum of. */
    private static Attacker<String> reader(SequencedMap<Quarter, Release<String>> releases) {
        Map<String, PublishedCount> published = new LinkedHashMap<>();
        List<Sum<String>> sums = new ArrayList<>();
        List<Quarter> passed = new ArrayList<>();
        releases.forEach((quarter, release) -> {
            passed.add(quarter);
            put(published, sums, quarter.id(), release.quarter());
            release.rolling().ifPresent(rolling -> {
                put(published, sums, "to " + quarter, rolling);
                LAYOUT.numbers().forEach(name -> sums.add(new Sum<>("to " + quarter + name,
                        passed.subList(passed.size() - 4, passed.size()).stream().map(each -> each.id() + name)
                                .toList())));
            });
        });
        return new Attacker<>(published, sums);
    }

    private static void put(Map<String, PublishedCount> published, List<Sum<String>> sums, String name,
            Map<String, PublishedCount> numbers) {
        numbers.forEach((sector, count) -> published.put(name + sector, count));
        sums.add(new Sum<>(name + ALL, SECTORS.stream().map(sector -> name + sector).toList()));
    }

    @Property(tries = 60)
    void whoever_kept_all_quarters_and_windows_can_work_nothing_out(@ForAll long seed) {
        var counts = counts(new Random(seed), 7);
        var releases = release(counts);
        reader(releases).intervals().forEach((cell, interval) -> {
            assertThat(interval.high() - interval.low()).as(cell + " " + interval + " of " + counts)
                    .isGreaterThanOrEqualTo(5);
            if (!cell.startsWith("to ") && !cell.endsWith(ALL) && truth(counts, cell) < 5) {
                assertThat(interval.low()).as(cell).isZero();
            }
        });
    }

    private static long truth(SequencedMap<Quarter, Map<String, Long>> counts, String cell) {
        String quarter = cell.substring(0, cell.length() - 1);
        return counts.get(Quarter.parse(quarter).orElseThrow()).get(cell.substring(cell.length() - 1));
    }

    @Property(tries = 200)
    void a_later_quarter_never_changes_what_an_earlier_one_showed(@ForAll long seed) {
        var counts = counts(new Random(seed), 7);
        var whole = release(counts);
        var first = release(firstOf(counts, 5));
        first.forEach((quarter, release) -> assertThat(whole.get(quarter)).isEqualTo(release));
    }

    private static SequencedMap<Quarter, Map<String, Long>> firstOf(SequencedMap<Quarter, Map<String, Long>> counts,
            int quarters) {
        SequencedMap<Quarter, Map<String, Long>> first = new LinkedHashMap<>();
        counts.entrySet().stream().limit(quarters).forEach(each -> first.put(each.getKey(), each.getValue()));
        return first;
    }

    @Property(tries = 100)
    void four_quarters_are_offered_only_where_more_than_half_of_one_is_withheld(@ForAll long seed) {
        release(counts(new Random(seed), 6)).values().forEach(release -> {
            long hidden = SECTORS.stream()
                    .filter(sector -> release.quarter().get(sector) instanceof PublishedCount.Suppressed).count();
            assertThat(release.rolling().isEmpty() || hidden * 2 > SECTORS.size()).isTrue();
        });
    }

    @Test
    void shares_and_durations_are_shown_of_ten_and_more_and_never_of_all_or_none() {
        record Row(long some, long others, boolean may) {}
        for (Row row : List.of(new Row(5, 5, true), new Row(4, 6, false), new Row(6, 4, false), new Row(9, 0, false),
                new Row(0, 30, false), new Row(30, 0, false), new Row(25, 8, true), new Row(5, 4, false))) {
            Publication<String> published = new Publication<>(
                    Map.of("some", row.some(), "others", row.others(), "all", row.some() + row.others()),
                    List.of(new Sum<>("all", List.of("some", "others"))));
            Set<String> withheld = Suppression.STANDARD.withhold(published, Set.of(), Set.of());
            assertThat(ShareRule.mayShow(published, withheld, "some", "others", "all")).as(row.toString())
                    .isEqualTo(row.may());
        }
        assertThat(ShareRule.mayShowQuantile(9)).isFalse();
        assertThat(ShareRule.mayShowQuantile(10)).isTrue();
    }

    private static Counts<String> quarter(int number, long a, long b, PublishedCount whole) {
        return new Counts<>(new Quarter(2025, number), Map.of("A", a, "B", b), Optional.of(whole));
    }

    @Test
    void a_whole_that_readers_do_not_see_keeps_its_parts_and_every_four_quarters_with_it_back() {
        Layout<String> layout = Layout.table(ALL, List.of("A", "B", "C"));
        PublishedCount seen = new PublishedCount.Shown(11);
        var some = QuarterlyRelease.none(Suppression.STANDARD, layout).then(quarter(1, 9, 2, seen))
                .then(quarter(2, 9, 2, seen)).then(quarter(3, 9, 2, seen));
        Quarter last = new Quarter(2025, 4);

        Release<String> told = some.then(quarter(4, 9, 2, seen)).of(last);
        assertThat(told.rolling()).hasValueSatisfying(numbers -> assertThat(numbers)
                .containsEntry(ALL, new PublishedCount.Shown(44)));

        Release<String> kept = some.then(quarter(4, 9, 2, new PublishedCount.Suppressed())).of(last);
        assertThat(kept.quarter()).hasSize(4);
        assertThat(kept.quarter().values()).allMatch(PublishedCount.Suppressed.class::isInstance);
        assertThat(kept.rolling()).isEmpty();
    }

    @Test
    void what_does_not_add_up_is_refused() {
        assertThatThrownBy(() -> QuarterlyRelease.none(Suppression.STANDARD, LAYOUT)
                .then(quarter(1, 9, 2, new PublishedCount.Shown(12)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Layout<>("all", List.of("a"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Layout<>("all", List.of("a"), List.of(new Sum<>("all", List.of("b")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Publication<>(Map.of("a", 1L, "all", 2L), List.of(new Sum<>("all", List.of("a")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sum<>("a", List.of("a"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShareRule.mayShow(new Publication<>(Map.of("a", 1L), List.of()), Set.of(), "a", "b",
                "c")).isInstanceOf(IllegalArgumentException.class);
    }
}
