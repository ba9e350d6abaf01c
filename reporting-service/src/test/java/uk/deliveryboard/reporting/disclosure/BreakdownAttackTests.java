package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.pathway.AgeBand;
import uk.deliveryboard.reporting.dashboard.pathway.Breakdowns;
import uk.deliveryboard.reporting.dashboard.pathway.Concern;
import uk.deliveryboard.reporting.dashboard.pathway.Counted;
import uk.deliveryboard.reporting.dashboard.pathway.Gender;
import uk.deliveryboard.reporting.dashboard.pathway.Outcome;
import uk.deliveryboard.reporting.dashboard.pathway.ReckonReferrals;
import uk.deliveryboard.reporting.dashboard.pathway.Step;
import uk.deliveryboard.reporting.dashboard.pathway.Told;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of referrals are attacked with everything on them together, quarter after quarter: who refers, every
 * breakdown, how far they came, and the four quarters that are offered of each.
 */
class BreakdownAttackTests {

    private static final int THRESHOLD = 5;
    private static final Quarter FIRST = new Quarter(2025, 2);

    /** @param stopped nobody is told who stopped at a step, but it follows from who took it and the next */
    private record Cell(String quarters, Object number, boolean stopped) {}

    /** Everything a reader has, who kept every quarter, with what ties it. */
    private static final class Reader {
        private final Map<Cell, PublishedCount> published = new LinkedHashMap<>();
        private final Map<Cell, Long> truth = new LinkedHashMap<>();
        private final List<Sum<Cell>> sums = new ArrayList<>();

        Reader(List<Counted> rows, int quarters) {
            ReckonReferrals referrals = new ReckonReferrals();
            List<Quarter> passed = new ArrayList<>();
            for (Quarter quarter = FIRST; passed.size() < quarters; quarter = quarter.next()) {
                passed.add(quarter);
                Quarter now = quarter;
                var figures = referrals.of(now,
                        rows.stream().filter(row -> row.quarter().compareTo(now) <= 0).toList());
                List<Quarter> window = passed.subList(Math.max(0, passed.size() - 4), passed.size());
                Breakdowns breakdowns = figures.breakdowns();
                Stream.of(figures.received(), breakdowns.ages(), breakdowns.genders(), breakdowns.concerns(),
                        breakdowns.outcomes()).forEach(told -> read(told, window));
                steps(now, breakdowns);
                rows.stream().filter(row -> row.quarter().equals(now)).forEach(row -> count(now.id(), row));
            }
        }

        private void read(Told<?> told, List<Quarter> window) {
            String quarter = window.getLast().id();
            table(quarter, told.quarter());
            told.fourQuarters().ifPresent(table -> {
                table("to " + quarter, table);
                Stream.concat(Stream.of("all"), table.cells().keySet().stream())
                        .map(number -> new Sum<>(new Cell("to " + quarter, number, false), window.stream()
                                .map(each -> new Cell(each.id(), number, false)).toList()))
                        .filter(sum -> !sums.contains(sum)).forEach(sums::add);
            });
        }

        private void table(String quarters, PublishedTable<?> table) {
            Cell all = new Cell(quarters, "all", false);
            PublishedCount before = published.put(all, table.total());
            assertThat(before == null || before.equals(table.total())).as("one whole, seen or not").isTrue();
            table.cells().forEach((number, count) -> published.put(new Cell(quarters, number, false), count));
            sums.add(new Sum<>(all,
                    table.cells().keySet().stream().map(number -> new Cell(quarters, number, false)).toList()));
        }

        private void steps(Quarter quarter, Breakdowns breakdowns) {
            for (Step step : Step.values()) {
                Cell stopped = new Cell(quarter.id(), step, true);
                published.put(stopped, new PublishedCount.Suppressed());
                published.put(new Cell(quarter.id(), step, false), breakdowns.count(step));
                sums.add(new Sum<>(stopped, Stream.of(Outcome.values()).filter(each -> each.step() == step)
                        .map(each -> new Cell(quarter.id(), each, false)).toList()));
                sums.add(new Sum<>(new Cell(quarter.id(), step, false), step == Step.EXITED
                        ? List.of(stopped)
                        : List.of(stopped, new Cell(quarter.id(), Step.of(step.ordinal() + 1), false))));
            }
            sums.add(new Sum<>(new Cell(quarter.id(), "all", false),
                    List.of(new Cell(quarter.id(), Step.RECEIVED, false))));
        }

        private void count(String quarter, Counted row) {
            Stream<Cell> steps = IntStream.rangeClosed(0, row.outcome().step().ordinal())
                    .mapToObj(step -> new Cell(quarter, Step.of(step), false));
            Stream.of(Stream.of("all", row.sector(), row.age(), row.gender(), row.concern(), row.outcome())
                    .map(number -> new Cell(quarter, number, false)), steps,
                    Stream.of(new Cell(quarter, row.outcome().step(), true))).flatMap(cells -> cells)
                    .forEach(cell -> truth.merge(cell, row.referrals(), Long::sum));
        }

        private long truth(Cell cell) {
            return cell.quarters().startsWith("to ")
                    ? sums.stream().filter(sum -> sum.total().equals(cell))
                            .filter(sum -> sum.parts().stream().noneMatch(part -> part.quarters().startsWith("to ")))
                            .findFirst().orElseThrow().parts().stream().mapToLong(this::truth).sum()
                    : truth.getOrDefault(cell, 0L);
        }

        List<String> broken() {
            List<String> broken = new ArrayList<>();
            new Attacker<>(published, sums).intervals().forEach((cell, interval) -> {
                long count = truth(cell);
                boolean small = count < THRESHOLD && (interval.low() > 0 || interval.high() < THRESHOLD);
                boolean derived = cell.stopped() && count >= THRESHOLD;
                if (small || !derived && interval.high() - interval.low() < THRESHOLD) {
                    broken.add(cell + "=" + count + " in " + interval);
                }
            });
            published.forEach((cell, count) -> {
                if (count instanceof PublishedCount.Shown(long value) && (value < THRESHOLD || value != truth(cell))) {
                    broken.add(cell + "=" + truth(cell) + " is shown as " + value);
                }
            });
            return broken;
        }
    }

    private static <T> T one(Random random, T[] values, double tilt) {
        return values[(int) (values.length * Math.pow(random.nextDouble(), tilt))];
    }

    private static List<Counted> referrals(long seed, int quarters) {
        Random random = new Random(seed);
        double tilt = 1 + random.nextDouble() * 2;
        int usual = 4 + random.nextInt(70);
        List<Counted> rows = new ArrayList<>();
        Quarter quarter = FIRST;
        for (int number = 0; number < quarters; number++) {
            int some = random.nextInt(8) == 0 ? random.nextInt(12) : random.nextInt(usual / 2 + 1) + usual;
            for (int each = 0; each < some; each++) {
                rows.add(new Counted(quarter, one(random, Sector.values(), tilt), one(random, AgeBand.values(), tilt),
                        one(random, Gender.values(), tilt), one(random, Concern.values(), tilt),
                        one(random, Outcome.values(), tilt), 1));
            }
            quarter = quarter.next();
        }
        return rows;
    }

    @Property(tries = 20)
    void nothing_small_is_worked_out_by_who_kept_every_page_of_every_quarter(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int quarters) {
        assertThat(new Reader(referrals(seed, quarters), quarters).broken()).as("referrals of seed " + seed).isEmpty();
    }

    private static Counted some(Outcome outcome, long referrals) {
        return new Counted(FIRST, Sector.EDUCATION, AgeBand.FROM_11_TO_15, Gender.MALE, Concern.ISLAMIST, outcome,
                referrals);
    }

    @Test
    void where_the_whole_is_withheld_no_part_of_it_is_told() {
        Breakdowns none = new ReckonReferrals().of(FIRST, List.of(some(Outcome.NO_CONCERN, 4))).breakdowns();
        assertThat(Stream.of(none.ages(), none.genders(), none.concerns(), none.outcomes())
                .flatMap(table -> table.quarter().cells().values().stream())).isNotEmpty()
                .allMatch(PublishedCount.Suppressed.class::isInstance);
        assertThat(none.steps().values()).allMatch(PublishedCount.Suppressed.class::isInstance);
    }

    /** Twenty received, eighteen assessed: the two who were not are told by the difference. */
    @Test
    void who_stopped_at_a_step_is_protected_like_who_took_it() {
        Breakdowns breakdowns = new ReckonReferrals()
                .of(FIRST, List.of(some(Outcome.NO_CONCERN, 18), some(Outcome.NOT_ASSESSED, 2))).breakdowns();
        assertThat(breakdowns.count(Step.RECEIVED)).isEqualTo(new PublishedCount.Shown(20));
        assertThat(breakdowns.count(Step.ASSESSED)).isEqualTo(new PublishedCount.Suppressed());
        assertThat(breakdowns.share(Step.ASSESSED, Step.RECEIVED)).isEmpty();
    }

    /** A small area: 12 each quarter, of whom three or four are girls. One quarter says little, a year more. */
    @Test
    void four_quarters_say_what_one_cannot() {
        List<Counted> rows = new ArrayList<>();
        for (Quarter quarter = FIRST; quarter.compareTo(new Quarter(2026, 2)) <= 0; quarter = quarter.next()) {
            for (Gender gender : List.of(Gender.MALE, Gender.FEMALE)) {
                rows.add(new Counted(quarter, Sector.EDUCATION, AgeBand.FROM_11_TO_15, gender, Concern.ISLAMIST,
                        Outcome.NO_CONCERN, gender == Gender.MALE ? 8 : 4));
            }
        }
        Told<Gender> genders = new ReckonReferrals().of(new Quarter(2026, 2), rows).breakdowns().genders();
        assertThat(genders.quarter().cells().values()).allMatch(PublishedCount.Suppressed.class::isInstance);
        assertThat(genders.fourQuarters()).hasValueSatisfying(
                table -> assertThat(table.cells().values()).anyMatch(PublishedCount.Shown.class::isInstance));
    }
}
