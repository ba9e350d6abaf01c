package uk.deliveryboard.reporting.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.RandomFigures;
import uk.deliveryboard.reporting.comparison.PublishedQuarter;
import uk.deliveryboard.reporting.comparison.Scorecard;
import uk.deliveryboard.reporting.comparison.Value;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.ReferralFigures;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.pathway.AgeBand;
import uk.deliveryboard.reporting.dashboard.pathway.Concern;
import uk.deliveryboard.reporting.dashboard.pathway.Counted;
import uk.deliveryboard.reporting.dashboard.pathway.Gender;
import uk.deliveryboard.reporting.dashboard.pathway.Outcome;
import uk.deliveryboard.reporting.dashboard.pathway.ReckonReferrals;
import uk.deliveryboard.reporting.dashboard.pathway.Slice;
import uk.deliveryboard.reporting.dashboard.pathway.Step;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.filter.Filter;
import uk.deliveryboard.reporting.filter.FilterPolicy;
import uk.deliveryboard.reporting.filter.Filtered;
import uk.deliveryboard.reporting.filter.Source;
import uk.deliveryboard.reporting.web.api.FiguresAsData;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tables themselves are attacked, as people read them, by somebody who has every quarter, the four quarters that are
 * offered of each breakdown, the year to date after every quarter, and the answer to every filter. Areas are made up;
 * more of them with {@code -Ddeliveryboard.attack.areas=1000}.
 */
class PublishedAttackTests {

    private static final int THRESHOLD = 5;
    private static final Quarter FIRST = new Quarter(2025, 2);
    private static final String WHOLE = "whole";
    private static final Map<String, Slice[]> SLICES = Map.of("Ages", AgeBand.values(), "Genders", Gender.values(),
            "Concerns", Concern.values(), "Outcomes", Outcome.values());

    /** @param row its label; every table has the same whole */
    private record Cell(String when, String table, String row) {}

    private static final class Reader {
        private final Map<Cell, PublishedCount> published = new LinkedHashMap<>();
        private final Map<Cell, Long> truth = new LinkedHashMap<>();
        private final List<Sum<Cell>> sums = new ArrayList<>();
        private final List<Quarter> passed = new ArrayList<>();
        private final List<PublishedQuarter> kept = new ArrayList<>();
        private final FiguresAsData data = new FiguresAsData(JsonMapper.builder().build());
        private final Random random;

        Reader(List<Counted> rows, int quarters, long seed) {
            random = new Random(seed);
            BoardFigures other = RandomFigures.of(seed, 2, 0);
            ReckonReferrals referrals = new ReckonReferrals();
            for (Quarter quarter = FIRST; passed.size() < quarters; quarter = quarter.next()) {
                Quarter now = quarter;
                passed.add(now);
                rows.stream().filter(row -> row.quarter().equals(now)).forEach(row -> count(now.id(), row));
                var told = referrals.of(now, rows.stream().filter(row -> row.quarter().compareTo(now) <= 0).toList());
                read(now, new BoardFigures(other.board(), Reckoning.of(now, Instant.parse("2030-01-01T00:00:00Z")),
                        other.actions(), other.coverage(),
                        new ReferralFigures(told.received().quarter(), told.received().fourQuarters(),
                                told.breakdowns()),
                        other.cases(), other.governance(), other.impact(), List.of(), 0));
            }
        }

        private void count(String quarter, Counted row) {
            Stream<Cell> steps = IntStream.rangeClosed(0, row.outcome().step().ordinal())
                    .mapToObj(step -> new Cell(quarter, "Funnel", Step.of(step).label()));
            Stream.concat(steps, Stream.of(new Cell(quarter, "", WHOLE),
                    new Cell(quarter, "Referrals", row.sector().label()),
                    new Cell(quarter, "Ages", row.age().label()), new Cell(quarter, "Genders", row.gender().label()),
                    new Cell(quarter, "Concerns", row.concern().label()),
                    new Cell(quarter, "Outcomes", row.outcome().label()),
                    new Cell(quarter, "Stopped", row.outcome().step().label())))
                    .forEach(cell -> truth.merge(cell, row.referrals(), Long::sum));
        }

        private void read(Quarter quarter, BoardFigures figures) {
            List<FigureTable> tables = FigureTables.of(figures);
            tables.stream().filter(table -> table.name().equals("Referrals") || SLICES.containsKey(table.name()))
                    .forEach(table -> table(quarter, table));
            tables.stream().filter(table -> table.name().equals("Funnel")).forEach(table -> funnel(quarter, table));
            filters(quarter, tables);
            kept.add(new PublishedQuarter(quarter, new PublishedQuarter.Firmness.Provisional(),
                    data.numbers(figures)));
            toDate(quarter);
        }

        private static PublishedCount count(FigureCell cell) {
            return cell instanceof FigureCell.Count(long value)
                    ? new PublishedCount.Shown(value)
                    : new PublishedCount.Suppressed();
        }

        private static String label(List<FigureCell> row) {
            return ((FigureCell.Text) row.getFirst()).text();
        }

        private void table(Quarter quarter, FigureTable table) {
            for (int column = 1; column < table.columns().size(); column++) {
                String when = column == 1 ? quarter.id() : "to " + quarter.id();
                List<Cell> parts = new ArrayList<>();
                for (List<FigureCell> row : table.rows().subList(0, table.rows().size() - 1)) {
                    Cell cell = new Cell(when, table.name(), label(row));
                    published.put(cell, count(row.get(column)));
                    parts.add(cell);
                    window(cell, quarter, column);
                }
                Cell whole = new Cell(when, "", WHOLE);
                PublishedCount all = count(table.rows().getLast().get(column));
                PublishedCount before = published.put(whole, all);
                assertThat(before == null || before.equals(all)).as(when + " has one whole, seen or not").isTrue();
                window(whole, quarter, column);
                sums.add(new Sum<>(whole, parts));
            }
        }

        private void window(Cell cell, Quarter quarter, int column) {
            if (column > 1) {
                Sum<Cell> sum = new Sum<>(cell, passed.subList(passed.size() - 4, passed.size()).stream()
                        .map(each -> new Cell(each.id(), cell.table(), cell.row())).toList());
                if (!sums.contains(sum)) {
                    sums.add(sum);
                }
            }
        }

        private void funnel(Quarter quarter, FigureTable table) {
            String when = quarter.id();
            table.rows().forEach(row -> published.put(new Cell(when, "Funnel", label(row)), count(row.get(1))));
            for (Step step : Step.values()) {
                Cell stopped = new Cell(when, "Stopped", step.label());
                published.put(stopped, new PublishedCount.Suppressed());
                sums.add(new Sum<>(stopped, Stream.of(Outcome.values()).filter(each -> each.step() == step)
                        .map(each -> new Cell(when, "Outcomes", each.label())).toList()));
                sums.add(new Sum<>(new Cell(when, "Funnel", step.label()), step == Step.EXITED
                        ? List.of(stopped)
                        : List.of(stopped, new Cell(when, "Funnel", Step.of(step.ordinal() + 1).label()))));
            }
            sums.add(new Sum<>(new Cell(when, "", WHOLE),
                    List.of(new Cell(when, "Funnel", Step.RECEIVED.label()))));
        }

        /** Every sector, every two of them, and some of any number. */
        private void filters(Quarter quarter, List<FigureTable> tables) {
            Set<Set<Sector>> asked = new LinkedHashSet<>();
            for (Sector one : Sector.values()) {
                for (Sector other : Sector.values()) {
                    asked.add(EnumSet.of(one, other));
                }
            }
            for (int some = 0; some < 30; some++) {
                Set<Sector> any = EnumSet.of(Sector.values()[random.nextInt(Sector.values().length)]);
                Arrays.stream(Sector.values()).filter(sector -> random.nextBoolean()).forEach(any::add);
                asked.add(any);
            }
            asked.forEach(sectors -> {
                Filter filter = new Filter(new TreeSet<>(), new TreeSet<>(), Set.of(), sectors);
                FigureTable table = ((Filtered.Shown) FilterPolicy.apply(filter, new Source(List.of(), tables)))
                        .tables().getFirst();
                for (int column = 1; column < table.columns().size(); column++) {
                    String when = column == 1 ? quarter.id() : "to " + quarter.id();
                    told(new Cell(when, "Filter", sectors.toString()), count(table.rows().getLast().get(column)),
                            sectors.stream().map(sector -> new Cell(when, "Referrals", sector.label())).toList());
                }
            });
        }

        private void toDate(Quarter quarter) {
            List<PublishedQuarter> year = kept.stream()
                    .filter(each -> each.quarter().startYear() == quarter.startYear()).toList();
            Scorecard.of(year).lines().forEach(line -> Stream.of(Sector.values())
                    .filter(sector -> line.label().equals("Referrals, " + sector.label().toLowerCase(Locale.UK)))
                    .forEach(sector -> told(new Cell("year to " + quarter, "Referrals", sector.label()),
                            line.toDate() instanceof Value.Count(long value)
                                    ? new PublishedCount.Shown(value)
                                    : new PublishedCount.Suppressed(),
                            year.stream().map(each -> new Cell(each.quarter().id(), "Referrals", sector.label()))
                                    .toList())));
        }

        /** A sum that is told is known; one that is not tells nothing. */
        private void told(Cell cell, PublishedCount count, List<Cell> parts) {
            if (count instanceof PublishedCount.Shown) {
                published.put(cell, count);
                sums.add(new Sum<>(cell, parts));
            }
        }

        private long truth(Cell cell) {
            boolean ofQuarter = !cell.when().contains(" ") && !cell.table().equals("Filter");
            return ofQuarter
                    ? truth.getOrDefault(cell, 0L)
                    : sums.stream().filter(sum -> sum.total().equals(cell)).filter(sum -> sum.parts().stream()
                            .noneMatch(part -> part.when().equals(cell.when()) && !cell.table().equals("Filter")))
                            .findFirst().orElseThrow().parts().stream().mapToLong(this::truth).sum();
        }

        List<String> broken() {
            List<String> broken = new ArrayList<>();
            published.forEach((cell, count) -> {
                if (count instanceof PublishedCount.Shown(long value) && (value < THRESHOLD || value != truth(cell))) {
                    broken.add(cell + "=" + truth(cell) + " is shown as " + value);
                }
            });
            new Attacker<>(published, sums).intervals().forEach((cell, interval) -> {
                long count = truth(cell);
                boolean small = count < THRESHOLD && (interval.low() > 0 || interval.high() < THRESHOLD);
                boolean derived = cell.table().equals("Stopped") && count >= THRESHOLD;
                if (small || !derived && interval.high() - interval.low() < THRESHOLD) {
                    broken.add(cell + "=" + count + " in " + interval);
                }
            });
            return broken;
        }
    }

    private static <T> T one(Random random, T[] values, double tilt) {
        return values[(int) (values.length * Math.pow(random.nextDouble(), tilt))];
    }

    /** As small as the demonstration area, which has some thirty referrals a quarter, and larger. */
    private static List<Counted> area(long seed, int quarters) {
        Random random = new Random(seed);
        double tilt = 1 + random.nextDouble() * 2;
        int usual = 5 + random.nextInt(60);
        List<Counted> rows = new ArrayList<>();
        Quarter quarter = FIRST;
        for (int number = 0; number < quarters; number++) {
            int some = usual + random.nextInt(usual / 2 + 1);
            for (int each = 0; each < some; each++) {
                rows.add(new Counted(quarter, one(random, Sector.values(), tilt), one(random, AgeBand.values(), tilt),
                        one(random, Gender.values(), tilt), one(random, Concern.values(), tilt),
                        one(random, Outcome.values(), tilt), 1));
            }
            quarter = quarter.next();
        }
        return rows;
    }

    static LongStream areas() {
        return LongStream.rangeClosed(1, Integer.getInteger("deliveryboard.attack.areas", 4));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void nothing_small_is_worked_out_from_all_that_is_published_with_every_filter_and_year_to_date(long seed) {
        int quarters = 4 + (int) (seed % 3);
        assertThat(new Reader(area(seed, quarters), quarters, seed).broken()).as("area " + seed).isEmpty();
    }
}
