package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.pathway.AgeBand;
import uk.deliveryboard.reporting.dashboard.pathway.Breakdowns;
import uk.deliveryboard.reporting.dashboard.pathway.Concern;
import uk.deliveryboard.reporting.dashboard.pathway.Counted;
import uk.deliveryboard.reporting.dashboard.pathway.Gender;
import uk.deliveryboard.reporting.dashboard.pathway.Outcome;
import uk.deliveryboard.reporting.dashboard.pathway.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of referrals are attacked with everything on them together, the sectors included. */
class BreakdownAttackTests {

    private static final int THRESHOLD = 5;
    private static final String ALL = "all";

    /** Everything a reader has of a quarter, with what ties it. */
    private static final class Reader {
        private final Map<Object, PublishedCount> published = new LinkedHashMap<>();
        private final Map<Object, Long> truth = new LinkedHashMap<>();
        private final List<Sum<Object>> sums = new ArrayList<>();

        Reader(List<Counted> rows) {
            Map<Sector, Long> sectors = new EnumMap<>(Sector.class);
            for (Sector sector : Sector.values()) {
                sectors.put(sector, 0L);
            }
            rows.forEach(row -> sectors.merge(row.sector(), row.referrals(), Long::sum));
            PublishedTable<Sector> received = Suppression.STANDARD.publish(sectors);
            Breakdowns breakdowns = Breakdowns.of(received.total(), rows);
            published.put(ALL, received.total());
            margin(received);
            margin(breakdowns.ages());
            margin(breakdowns.genders());
            margin(breakdowns.concerns());
            margin(breakdowns.outcomes());
            rows.forEach(row -> Stream
                    .of(ALL, row.sector(), row.age(), row.gender(), row.concern(), row.outcome(),
                            "stopped " + row.outcome().step())
                    .forEach(cell -> truth.merge(cell, row.referrals(), Long::sum)));
            for (Step step : List.of(Step.values()).reversed()) {
                published.put("stopped " + step, new PublishedCount.Suppressed());
                published.put(step, breakdowns.count(step));
                sums.add(new Sum<>("stopped " + step,
                        Stream.of(Outcome.values()).filter(each -> each.step() == step).<Object>map(each -> each)
                                .toList()));
                List<Object> parts = new ArrayList<>(List.of("stopped " + step));
                if (step != Step.EXITED) {
                    parts.add(Step.of(step.ordinal() + 1));
                }
                sums.add(new Sum<>(step, parts));
                truth.put(step, parts.stream().mapToLong(part -> truth.getOrDefault(part, 0L)).sum());
            }
            sums.add(new Sum<>(ALL, List.of(Step.RECEIVED)));
        }

        private <K> void margin(PublishedTable<K> table) {
            published.putAll(table.cells());
            sums.add(new Sum<>(ALL, List.copyOf(table.cells().keySet())));
        }

        List<String> broken() {
            List<String> broken = new ArrayList<>();
            new Attacker<>(published, sums).intervals().forEach((cell, interval) -> {
                long count = truth.getOrDefault(cell, 0L);
                boolean derived = cell.toString().startsWith("stopped ") && count >= THRESHOLD;
                boolean small = count < THRESHOLD && (interval.low() > 0 || interval.high() < THRESHOLD);
                if (small || !derived && interval.high() - interval.low() < THRESHOLD) {
                    broken.add(cell + "=" + count + " in " + interval);
                }
            });
            published.forEach((cell, count) -> {
                if (count instanceof PublishedCount.Shown(long value) && value < THRESHOLD) {
                    broken.add(cell + "=" + value + " is shown");
                }
            });
            return broken;
        }
    }

    private static <T> T one(Random random, T[] values, double tilt) {
        return values[(int) (values.length * Math.pow(random.nextDouble(), tilt))];
    }

    private static List<Counted> referrals(long seed) {
        Random random = new Random(seed);
        double tilt = 1 + random.nextDouble() * 2;
        int some = random.nextInt(120);
        List<Counted> rows = new ArrayList<>();
        for (int number = 0; number < some; number++) {
            rows.add(new Counted(new Quarter(2026, 3), one(random, Sector.values(), tilt),
                    one(random, AgeBand.values(), tilt), one(random, Gender.values(), tilt),
                    one(random, Concern.values(), tilt), one(random, Outcome.values(), tilt), 1));
        }
        return rows;
    }

    @Property(tries = 20)
    void nothing_small_is_worked_out_from_all_pages_of_a_quarter_together(@ForAll long seed) {
        assertThat(new Reader(referrals(seed)).broken()).as("referrals of seed " + seed).isEmpty();
    }

    @Test
    void where_the_whole_is_withheld_no_part_of_it_is_told() {
        Breakdowns none = Breakdowns.of(new PublishedCount.Suppressed(), referrals(7));
        assertThat(Stream.of(none.ages(), none.genders(), none.concerns(), none.outcomes())
                .flatMap(table -> table.cells().values().stream())).isNotEmpty()
                .allMatch(PublishedCount.Suppressed.class::isInstance);
        assertThat(none.steps().values()).allMatch(PublishedCount.Suppressed.class::isInstance);
    }

    /** Twenty received, eighteen assessed: the two who were not are told by the difference. */
    @Test
    void who_stopped_at_a_step_is_protected_like_who_took_it() {
        Counted some = new Counted(new Quarter(2026, 3), Sector.EDUCATION, AgeBand.FROM_11_TO_15, Gender.MALE,
                Concern.ISLAMIST, Outcome.NO_CONCERN, 18);
        Counted few = new Counted(new Quarter(2026, 3), Sector.EDUCATION, AgeBand.FROM_11_TO_15, Gender.MALE,
                Concern.ISLAMIST, Outcome.NOT_ASSESSED, 2);
        Breakdowns breakdowns = Breakdowns.of(new PublishedCount.Shown(20), List.of(some, few));
        assertThat(breakdowns.count(Step.RECEIVED)).isEqualTo(new PublishedCount.Shown(20));
        assertThat(breakdowns.count(Step.ASSESSED)).isEqualTo(new PublishedCount.Suppressed());
        assertThat(breakdowns.share(Step.ASSESSED, Step.RECEIVED)).isEmpty();
    }
}
