package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is withheld is attacked with an integer solver that has everything published together. */
class DisclosureAttackTests {

    private static final int THRESHOLD = 5;
    private static final Suppression POLICY = new Suppression(THRESHOLD);

    /** Counts with all their sums, built up by tables. */
    private static final class Tables {
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private final List<Sum<String>> sums = new ArrayList<>();

        void total(String total, List<String> parts) {
            counts.put(total, parts.stream().mapToLong(counts::get).sum());
            sums.add(new Sum<>(total, parts));
        }

        Publication<String> publication() {
            return new Publication<>(counts, sums);
        }

        /** A table with the margins of its rows and columns and one of all. */
        static Tables crossed(String name, int[][] values) {
            Tables tables = new Tables();
            tables.cross(name, values);
            return tables;
        }

        void cross(String name, int[][] values) {
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < values.length; row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < values[row].length; column++) {
                    String cell = name + row + "," + column;
                    counts.put(cell, (long) values[row][column]);
                    cells.add(cell);
                }
                rows.add(name + row);
                total(name + row, cells);
            }
            List<String> columns = new ArrayList<>();
            for (int column = 0; column < values[0].length; column++) {
                int here = column;
                columns.add(name + "|" + column);
                total(name + "|" + column,
                        IntStream.range(0, values.length).mapToObj(row -> name + row + "," + here).toList());
            }
            total(name, rows);
            sums.add(new Sum<>(name, columns));
        }
    }

    private static Map<String, PublishedCount> published(Publication<String> publication, Set<String> withheld) {
        Map<String, PublishedCount> published = new LinkedHashMap<>();
        publication.counts()
                .forEach((cell, count) -> published.put(cell, Suppression.published(count, withheld.contains(cell))));
        return published;
    }

    private static List<String> broken(Publication<String> publication, Set<String> withheld) {
        List<String> broken = new ArrayList<>();
        new Attacker<>(published(publication, withheld), publication.sums()).intervals().forEach((cell, interval) -> {
            long truth = publication.count(cell);
            boolean small = truth < THRESHOLD && (interval.low() > 0 || interval.high() < THRESHOLD);
            if (small || interval.high() - interval.low() < THRESHOLD) {
                broken.add(cell + "=" + truth + " in " + interval);
            }
        });
        return broken;
    }

    private static void holds(Publication<String> publication) {
        Set<String> withheld = POLICY.withhold(publication, Set.of(), Set.of());
        publication.counts().forEach((cell, count) -> assertThat(count >= THRESHOLD || withheld.contains(cell))
                .as("a small count is shown: " + cell).isTrue());
        assertThat(broken(publication, withheld)).as("worked out from " + publication.counts() + " without " + withheld)
                .isEmpty();
    }

    /** Mostly small counts, as in an area with some thirty referrals a quarter, here and there a large one. */
    private static int[][] values(Random random, int rows, int columns) {
        int[][] values = new int[rows][columns];
        for (int[] row : values) {
            for (int column = 0; column < columns; column++) {
                row[column] = switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(3);
                    case 1 -> random.nextInt(8);
                    case 2 -> 3 + random.nextInt(12);
                    default -> random.nextInt(60);
                };
            }
        }
        return values;
    }

    @Property(tries = 1500)
    void a_table_with_margins_gives_nothing_away(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int rows,
            @ForAll @IntRange(min = 2, max = 4) int columns) {
        holds(Tables.crossed("t", values(new Random(seed), rows, columns)).publication());
    }

    @Property(tries = 1500)
    void a_table_of_any_length_gives_nothing_away(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int cells) {
        int[] row = values(new Random(seed), 1, cells)[0];
        Tables tables = new Tables();
        IntStream.range(0, cells).forEach(cell -> tables.counts.put("c" + cell, (long) row[cell]));
        tables.total("all", IntStream.range(0, cells).mapToObj(cell -> "c" + cell).toList());
        holds(tables.publication());
    }

    /** Two tables cross the same referrals with different things: age by sector and gender by sector. */
    @Property(tries = 300)
    void two_tables_that_share_a_margin_give_nothing_away_together(@ForAll long seed) {
        Random random = new Random(seed);
        int[][] ages = values(random, 3, 3);
        int[][] genders = new int[3][2];
        for (int row = 0; row < 3; row++) {
            int all = IntStream.of(ages[row]).sum();
            genders[row][0] = random.nextInt(all + 1);
            genders[row][1] = all - genders[row][0];
        }
        Tables tables = Tables.crossed("age", ages);
        tables.cross("gender", genders);
        for (int row = 0; row < 3; row++) {
            tables.sums.add(new Sum<>("age" + row, List.of("gender" + row)));
        }
        holds(tables.publication());
    }

    /** Numerator and denominator of a share, and what is left: a percentage says no more than these. */
    @Property(tries = 500)
    void shares_by_group_give_nothing_away(@ForAll long seed) {
        holds(Tables.crossed("share", values(new Random(seed), 4, 2)).publication());
    }

    @Property(tries = 200)
    void quarters_with_their_year_to_date_give_nothing_away(@ForAll long seed) {
        int[][] values = values(new Random(seed), 4, 3);
        Tables tables = Tables.crossed("q", values);
        for (int sector = 0; sector < 3; sector++) {
            String earlier = "q0," + sector;
            for (int quarter = 1; quarter < 4; quarter++) {
                String toDate = "to-date" + quarter + "," + sector;
                tables.total(toDate, List.of(earlier, "q" + quarter + "," + sector));
                earlier = toDate;
            }
        }
        holds(tables.publication());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_shape_of_the_demo_area_gives_nothing_away_over_eight_quarters(long seed) {
        Random random = new Random(seed);
        double[] means = {11.5, 9.6, 3.2, 3.2, 1.3, 1, 0.8, 0.7, 0.4};
        int[][] values = new int[8][means.length];
        for (int[] row : values) {
            for (int sector = 0; sector < means.length; sector++) {
                row[sector] = poisson(random, means[sector]);
            }
        }
        holds(Tables.crossed("n", values).publication());
    }

    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    @Test
    void without_secondary_suppression_the_attack_succeeds() {
        Tables tables = new Tables();
        tables.counts.putAll(Map.of("Education", 11L, "Police", 9L, "Health", 3L, "Local authority", 6L));
        tables.total("All", List.of("Education", "Police", "Health", "Local authority"));
        assertThat(broken(tables.publication(), Set.of("Health"))).containsExactly(
                "Health=3 in Interval[low=3, high=3]");
        int[][] rectangle = {{3, 9, 12}, {8, 7, 2}, {20, 30, 40}};
        Publication<String> crossed = Tables.crossed("t", rectangle).publication();
        assertThat(broken(crossed, Set.of("t0,0", "t1,2"))).hasSize(2);
        holds(crossed);
    }

    @Test
    void what_was_shown_stays_shown_and_what_would_give_it_away_is_not_added() {
        Tables tables = new Tables();
        tables.counts.putAll(Map.of("Q1", 12L, "Q2", 3L, "Q3", 9L, "Q4", 8L));
        tables.total("year", List.of("Q1", "Q2", "Q3", "Q4"));
        assertThat(POLICY.withhold(tables.publication(), Set.of("Q1", "Q3", "Q4"), Set.of("Q2")))
                .containsExactlyInAnyOrder("Q2", "year");
    }

    @Test
    void a_group_that_is_all_of_one_kind_is_not_shown_to_be() {
        Publication<String> all = Tables.crossed("t", new int[][]{{6, 0}, {9, 8}, {12, 7}}).publication();
        assertThat(POLICY.withhold(all, Set.of(), Set.of())).contains("t0,0", "t0,1");
    }
}
