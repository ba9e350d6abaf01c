package uk.deliveryboard.reporting.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.edition.ReceivedEditions;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.pathway.AgeBand;
import uk.deliveryboard.reporting.dashboard.pathway.Concern;
import uk.deliveryboard.reporting.dashboard.pathway.Counted;
import uk.deliveryboard.reporting.dashboard.pathway.Gender;
import uk.deliveryboard.reporting.dashboard.pathway.Outcome;
import uk.deliveryboard.reporting.dashboard.pathway.ReceivedCounts;
import uk.deliveryboard.reporting.dashboard.pathway.ReckonReferrals;
import uk.deliveryboard.reporting.dashboard.pathway.Told;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody reads the page of a quarter whenever one more referral comes to be known, keeps it, and subtracts. */
class WatcherAttackTests {

    private static final Quarter QUARTER = new Quarter(2026, 2);

    /** Reads one quarter again and again, as the service tells it. */
    private static final class Watcher {
        private final ReckonReferrals reckon = new ReckonReferrals();
        private final ReceivedEditions editions = new ReceivedEditions(reckon);
        private final List<Counted> known = new ArrayList<>();
        private final List<Map<String, PublishedCount>> kept = new ArrayList<>();
        private SortedMap<Quarter, ReceivedCounts> told = new TreeMap<>();

        void look() {
            SortedMap<Quarter, ReceivedCounts> now = new TreeMap<>(Map.of(QUARTER, ReceivedCounts.of(known)));
            told = editions.told(told, now);
            kept.add(page(reckon.of(QUARTER, told)));
        }

        private static Map<String, PublishedCount> page(ReckonReferrals.Figures figures) {
            Map<String, PublishedCount> page = new LinkedHashMap<>();
            Consumer<Told<?>> table = each -> {
                each.quarter().cells().forEach((row, count) -> page.put(row.getClass() + "." + row, count));
                page.put("whole", each.quarter().total());
            };
            table.accept(figures.received());
            table.accept(figures.breakdowns().ages());
            table.accept(figures.breakdowns().genders());
            table.accept(figures.breakdowns().concerns());
            table.accept(figures.breakdowns().outcomes());
            figures.breakdowns().steps().forEach((step, count) -> page.put("step " + step, count));
            return page;
        }

        /** Every number that two of the pages show and that moved by few. */
        List<String> learnt() {
            List<String> learnt = new ArrayList<>();
            for (int first = 0; first < kept.size(); first++) {
                for (int second = first + 1; second < kept.size(); second++) {
                    compare(kept.get(first), kept.get(second), learnt);
                }
            }
            return learnt;
        }

        private static void compare(Map<String, PublishedCount> before, Map<String, PublishedCount> after,
                List<String> learnt) {
            before.forEach((name, count) -> {
                if (count instanceof PublishedCount.Shown(long old)
                        && after.get(name) instanceof PublishedCount.Shown(long now) && now != old
                        && Math.abs(now - old) < 5) {
                    learnt.add(name + ": " + old + " to " + now);
                }
            });
        }
    }

    private static Counted one(Random random) {
        return new Counted(QUARTER, any(random, Sector.values()), any(random, AgeBand.values()),
                any(random, Gender.values()), any(random, Concern.values()), any(random, Outcome.values()), 1);
    }

    private static <T> T any(Random random, T[] values) {
        return values[(int) (values.length * Math.pow(random.nextDouble(), 3))];
    }

    @Property(tries = 30)
    void whoever_looks_after_each_referral_learns_nothing_of_fewer_than_five(@ForAll long seed) {
        Random random = new Random(seed);
        Watcher watcher = new Watcher();
        for (int known = random.nextInt(60); known > 0; known--) {
            watcher.known.add(one(random));
        }
        for (int look = 0; look < 12; look++) {
            watcher.look();
            for (int more = random.nextInt(4) == 0 ? 20 : 1; more > 0; more--) {
                watcher.known.add(one(random));
            }
        }
        assertThat(watcher.learnt()).as("seed " + seed).isEmpty();
    }

    @Test
    void what_moves_every_number_by_five_or_more_is_told() {
        Watcher watcher = new Watcher();
        alike(watcher, 20);
        watcher.look();
        alike(watcher, 4);
        watcher.look();
        alike(watcher, 1);
        watcher.look();

        assertThat(watcher.kept).extracting(page -> page.get("whole")).containsExactly(new PublishedCount.Shown(20),
                new PublishedCount.Shown(20), new PublishedCount.Shown(25));
    }

    @Test
    void of_what_nobody_saw_nothing_can_be_subtracted() {
        Watcher watcher = new Watcher();
        watcher.look();
        alike(watcher, 4);
        watcher.look();
        alike(watcher, 3);
        watcher.look();

        assertThat(watcher.kept).extracting(page -> page.get("whole").text()).containsExactly("[c]", "[c]", "7");
    }

    private static void alike(Watcher watcher, int referrals) {
        watcher.known.add(new Counted(QUARTER, Sector.EDUCATION, AgeBand.FROM_11_TO_15, Gender.MALE, Concern.ISLAMIST,
                Outcome.NO_CONCERN, referrals));
    }

    @Test
    void while_a_quarter_runs_its_referrals_are_told_in_fives_and_nothing_else_is() {
        for (long referrals = 0; referrals < 40; referrals++) {
            ReckonReferrals.Figures figures = ReckonReferrals.soFar(referrals, 5);
            assertThat(figures.received().quarter().total().text())
                    .isEqualTo(referrals < 5 ? "[c]" : Long.toString(referrals - referrals % 5));
            assertThat(figures.received().quarter().cells()).isEmpty();
            assertThat(figures.seen()).isSubsetOf("", "step:RECEIVED");
        }
    }
}
