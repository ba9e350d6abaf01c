package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SuppressionTests {

    private static final Suppression STANDARD = Suppression.STANDARD;

    private static Map<String, Long> sectors(long education, long police, long health, long authority) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("Education", education);
        counts.put("Police", police);
        counts.put("Health", health);
        counts.put("Local authority", authority);
        return counts;
    }

    private static Map<Integer, Long> table(List<Integer> values) {
        Map<Integer, Long> counts = new LinkedHashMap<>();
        IntStream.range(0, values.size()).forEach(cell -> counts.put(cell, (long) values.get(cell)));
        return counts;
    }

    private static String seen(PublishedTable<?> table) {
        return String.join(" ", table.cells().values().stream().map(PublishedCount::text).toList()) + " = "
                + table.total().text();
    }

    @Test
    void the_worked_example_withholds_a_second_cell_since_the_total_would_give_the_first_away() {
        assertThat(seen(STANDARD.publish(sectors(11, 9, 3, 6)))).isEqualTo("11 9 [c] [c] = 29");
    }

    @ParameterizedTest
    @CsvSource({"11,9,8,6,11 9 8 6 = 34", "11,9,3,2,11 9 [c] [c] = 25",
            // one is left for two to share: 21 - 11 - 9, so it would be clear that both are small
            "11,9,0,1,11 [c] [c] [c] = 21",
            // nothing but zeros is withheld: 20 - 11 - 9 leaves 0, so another cell has to go
            "11,9,0,0,11 [c] [c] [c] = 20",
            // nothing but fours: 28 - 11 - 9 leaves twice the largest small count
            "11,9,4,4,11 [c] [c] [c] = 28",
            // equal cells go together, else their order would say which one was small
            "9,9,3,20,[c] [c] [c] 20 = 41", "4,4,4,4,[c] [c] [c] [c] = [c]", "4,4,4,3,[c] [c] [c] [c] = 15",
            "0,0,0,0,[c] [c] [c] [c] = [c]", "1,1,1,1,[c] [c] [c] [c] = [c]", "0,0,0,7,[c] [c] [c] [c] = 7"})
    void small_numbers_and_what_would_give_them_away_are_withheld(long education, long police, long health,
            long authority, String expected) {
        assertThat(seen(STANDARD.publish(sectors(education, police, health, authority)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 4})
    void a_total_below_five_is_withheld_and_zero_reads_like_the_rest(long total) {
        assertThat(seen(STANDARD.publish(sectors(total, 0, 0, 0)))).isEqualTo("[c] [c] [c] [c] = [c]");
    }

    @Test
    void a_single_category_that_is_small_takes_its_total_with_it() {
        assertThat(seen(STANDARD.publish(Map.of("Only", 3L)))).isEqualTo("[c] = [c]");
        assertThat(seen(STANDARD.publish(Map.of("Only", 5L)))).isEqualTo("5 = 5");
    }

    @Test
    void negative_counts_are_refused() {
        assertThatThrownBy(() -> STANDARD.publish(Map.of("A", -1L))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The strongest reader: knows the rule, tries every table, keeps those that would have been published like this. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void a_reader_who_knows_the_rule_and_tries_every_table_pins_no_withheld_cell(int cells) {
        Map<String, List<List<Integer>>> tables = new HashMap<>();
        int values = cells == 4 ? 14 : 24;
        int all = IntStream.range(0, cells).reduce(1, (product, cell) -> product * values);
        for (int number = 0; number < all; number++) {
            List<Integer> table = new ArrayList<>();
            for (int rest = number, cell = 0; cell < cells; cell++, rest /= values) {
                table.add(rest % values);
            }
            tables.computeIfAbsent(seen(STANDARD.publish(table(table))), seen -> new ArrayList<>()).add(table);
        }
        tables.forEach((seen, candidates) -> {
            String[] shown = seen.split(" = ")[0].split(" ");
            for (int cell = 0; cell < cells; cell++) {
                int column = cell;
                long possible = candidates.stream().map(table -> table.get(column)).distinct().count();
                if (shown[cell].equals(PublishedCount.SYMBOL)) {
                    assertThat(possible).as(seen + ", cell " + cell + ", " + candidates).isGreaterThan(1);
                }
            }
        });
    }

    @Property(tries = 2000)
    void in_a_table_of_any_size_every_withheld_cell_could_have_another_value(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 40) Integer> values) {
        PublishedTable<Integer> published = STANDARD.publish(table(values));
        List<Integer> withheld = published.cells().entrySet().stream()
                .filter(cell -> cell.getValue() instanceof PublishedCount.Suppressed).map(Map.Entry::getKey).toList();
        for (int cell : withheld) {
            assertThat(others(values, withheld, cell, published.total() instanceof PublishedCount.Shown))
                    .as(values + " published as " + seen(published) + ", cell " + cell)
                    .anyMatch(other -> STANDARD.publish(table(other)).equals(published));
        }
    }

    /** Tables that differ in the cell: values dealt out otherwise, one moved to another cell, or one more or less. */
    private static List<List<Integer>> others(List<Integer> values, List<Integer> withheld, int cell,
            boolean totalShown) {
        List<List<Integer>> others = new ArrayList<>();
        for (int partner : withheld) {
            if (!values.get(partner).equals(values.get(cell))) {
                others.add(with(values, cell, values.get(partner), partner, values.get(cell)));
            }
            if (partner != cell) {
                others.add(with(values, cell, values.get(cell) + 1, partner, values.get(partner) - 1));
                others.add(with(values, cell, values.get(cell) - 1, partner, values.get(partner) + 1));
            }
        }
        if (!totalShown) {
            others.add(with(values, cell, values.get(cell) + 1, cell, values.get(cell) + 1));
            others.add(with(values, cell, values.get(cell) - 1, cell, values.get(cell) - 1));
            others.add(values.stream().map(value -> 0).toList());
        }
        return others.stream().filter(table -> table.stream().allMatch(value -> value >= 0)).toList();
    }

    private static List<Integer> with(List<Integer> values, int cell, int value, int partner, int partnerValue) {
        List<Integer> copy = new ArrayList<>(values);
        copy.set(cell, value);
        copy.set(partner, partnerValue);
        return copy;
    }

    @Property(tries = 1000)
    void what_is_shown_is_true_and_never_small(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 60) Integer> values) {
        PublishedTable<Integer> published = STANDARD.publish(table(values));
        published.cells().forEach((cell, count) -> {
            if (count instanceof PublishedCount.Shown(long value)) {
                assertThat(value).isEqualTo((long) values.get(cell)).isGreaterThanOrEqualTo(5);
            }
        });
        if (published.total() instanceof PublishedCount.Shown(long total)) {
            assertThat(total).isEqualTo(values.stream().mapToLong(Integer::longValue).sum())
                    .isGreaterThanOrEqualTo(5);
        }
    }
}
