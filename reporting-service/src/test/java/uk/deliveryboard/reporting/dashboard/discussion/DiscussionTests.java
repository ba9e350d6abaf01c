package uk.deliveryboard.reporting.dashboard.discussion;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.RandomFigures;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.CaseFigures;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Measure;
import uk.deliveryboard.reporting.dashboard.GovernanceFigures.Part;
import uk.deliveryboard.reporting.dashboard.KpiDefinition;
import uk.deliveryboard.reporting.dashboard.ReferralFigures;
import uk.deliveryboard.reporting.dashboard.impact.Impact;
import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;
import uk.deliveryboard.reporting.dashboard.model.Share;
import uk.deliveryboard.reporting.dashboard.pathway.ReckonReferrals;
import uk.deliveryboard.reporting.disclosure.PublishedCount;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

import static org.assertj.core.api.Assertions.assertThat;

class DiscussionTests {

    private static final ActionCounts FINE = actions(9, 0, 0, 0);
    private static final Coverage TRAINED = new Coverage(95, 100);

    private static ActionCounts actions(long onSchedule, long notHappening, long silent, long overdue) {
        return new ActionCounts(Map.of(ActionStatus.ON_SCHEDULE, onSchedule, ActionStatus.BEHIND_OR_NOT_HAPPENING,
                notHappening, ActionStatus.NO_INFORMATION, silent), 0, overdue, 0);
    }

    private static BoardFigures figures(List<ActionCounts> actions, List<Coverage> coverage, Measure... measures) {
        List<Agency> agencies = IntStream.range(0, actions.size())
                .mapToObj(i -> new Agency("agency-" + i, "Agency " + "ABCDEFG".charAt(i))).toList();
        return new BoardFigures(new Board("northmere", agencies),
                Reckoning.of(new Quarter(2026, 3), Instant.parse("2026-10-12T09:00:00Z")),
                new ActionFigures(IntStream.range(0, actions.size())
                        .mapToObj(i -> new ActionFigures.Row(agencies.get(i), actions.get(i))).toList()),
                new CoverageFigures(IntStream.range(0, coverage.size()).mapToObj(i -> new CoverageFigures.Row(
                        agencies.get(i), coverage.get(i).hasDenominator(), coverage.get(i), null, 90)).toList()),
                new ReferralFigures(new PublishedTable<>(Map.of(), new PublishedCount.Suppressed()),
                        Optional.empty(), new ReckonReferrals().of(new Quarter(2026, 3), List.of()).breakdowns()),
                new CaseFigures(List.of(), List.of(), new PublishedTable<>(Map.of(), new PublishedCount.Suppressed())),
                new GovernanceFigures(List.of(measures)), new Impact(Map.of()), List.of(), 0);
    }

    private static Measure measure(KpiDefinition definition, Part... parts) {
        return new Measure(definition, definition.title(),
                Arrays.stream(parts).map(Part::share).reduce(Share.NONE, Share::plus), List.of(parts), List.of());
    }

    private static Part part(String code, String name, long numerator, long denominator) {
        return new Part(code, name, new Share(numerator, denominator));
    }

    static Stream<Arguments> whatStandsOut() {
        List<Coverage> trained = List.of(TRAINED, TRAINED);
        List<ActionCounts> fine = List.of(FINE, FINE);
        return Stream.of(Arguments.of("nothing", figures(fine, trained), List.of()),
                Arguments.of("an agency that says nothing",
                        figures(List.of(FINE, ActionCounts.NONE), List.of(TRAINED, new Coverage(0, 0))),
                        List.of("1 agency has reported neither plan actions nor relevant staff: Agency B.")),
                Arguments.of("an agency that says half", figures(List.of(FINE, ActionCounts.NONE), trained),
                        List.of()),
                Arguments.of("actions that do not happen, most of one agency",
                        figures(List.of(actions(5, 3, 0, 0), actions(5, 1, 0, 0)), trained),
                        List.of("4 of 14 rated actions are behind schedule or not happening, 3 of them of Agency A.")),
                Arguments.of("all of one agency", figures(List.of(FINE, actions(0, 1, 0, 0)), trained),
                        List.of("1 of 10 rated actions is behind schedule or not happening, all of Agency B.")),
                Arguments.of("as many of each: none is named",
                        figures(List.of(actions(1, 0, 0, 2), actions(1, 0, 0, 2)), trained),
                        List.of("4 actions are past the due day and not completed.")),
                Arguments.of("training below the target",
                        figures(fine, List.of(new Coverage(179, 200), new Coverage(9, 10))),
                        List.of("1 agency is below 90% trained: Agency A. "
                                + "1 more person with valid training would close the gap.")),
                Arguments.of("no information", figures(List.of(FINE, actions(2, 0, 3, 0)), trained),
                        List.of("Of 3 actions the board has no information, all of Agency B.")),
                Arguments.of("an old profile",
                        figures(fine, trained, measure(KpiDefinition.K18, part("AGE_IN_DAYS", "Age", 0, 1))),
                        List.of("No counter-terrorism local profile was received within 365 days.")),
                Arguments.of("open recommendations",
                        figures(fine, trained, measure(KpiDefinition.K18, part("A", "A", 1, 1)),
                                measure(KpiDefinition.K18, part("OPEN", "Not answered", 2, 5))),
                        List.of("2 recommendations of the counter-terrorism local profile still wait for an answer.")),
                Arguments.of("an empty seat",
                        figures(fine, trained, measure(KpiDefinition.K6, part("S1", "Police", 3, 4),
                                part("S2", "Health", 2, 4))),
                        List.of("1 seat was filled at fewer than 75% of the meetings of four quarters: Health.")),
                Arguments.of("duties of the year",
                        figures(fine, trained, measure(KpiDefinition.K17, part("M", "Membership", 0, 1),
                                part("T", "Terms of reference", 1, 1)),
                                measure(KpiDefinition.K25, part("AUDIT", "Audit", 0, 1))),
                        List.of("Not done within 12 months: membership; audit.")),
                Arguments.of("plans that lack something",
                        figures(fine, trained, measure(KpiDefinition.K13, part("a", "A", 1, 3)),
                                measure(KpiDefinition.K20, part("a", "A", 0, 1))),
                        List.of("2 plans in force have no equality assessment.",
                                "1 plan in force of a school is not signed off by its governors.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatStandsOut")
    void what_stands_out_is_said_in_the_numbers_of_the_figures(String what, BoardFigures figures,
            List<String> sentences) {
        assertThat(Discussion.of(figures)).extracting(Point::sentence).isEqualTo(sentences);
    }

    @Test
    void at_most_five_things_are_said_and_the_weightiest_first() {
        List<Point> points = Discussion.of(figures(List.of(actions(1, 2, 3, 4), ActionCounts.NONE),
                List.of(new Coverage(1, 10), new Coverage(0, 0)),
                measure(KpiDefinition.K18, part("AGE_IN_DAYS", "Age", 0, 1)),
                measure(KpiDefinition.K6, part("S2", "Health", 2, 4)),
                measure(KpiDefinition.K25, part("AUDIT", "Audit", 0, 1))));
        assertThat(points).extracting(Point::definition).containsExactly(KpiDefinition.K5, KpiDefinition.K5,
                KpiDefinition.K1, KpiDefinition.K5, KpiDefinition.K18);
    }

    @Property(tries = 300)
    void referrals_are_never_among_them(@ForAll long seed) {
        List<Point> points = Discussion.of(RandomFigures.of(seed, 0));
        assertThat(points).hasSizeLessThanOrEqualTo(Discussion.MOST).allSatisfy(point -> {
            assertThat(point.definition()).isNotEqualTo(KpiDefinition.K7);
            assertThat(point.sentence()).endsWith(".").doesNotContainIgnoringCase("referral");
        });
    }

    @ParameterizedTest
    @CsvSource({"180,200,0", "179,200,1", "0,0,0", "0,10,9", "9,10,0", "0,1,1", "17,20,1"})
    void the_gap_is_the_fewest_people_who_would_close_it(long trained, long staff, long missing) {
        assertThat(new Coverage(trained, staff).missing(90)).isEqualTo(missing);
    }

    @Property(tries = 300)
    void with_the_missing_people_the_target_is_met_and_with_one_fewer_it_is_not(
            @ForAll @LongRange(min = 1, max = 5000) long staff, @ForAll @LongRange(min = 0, max = 5000) long some) {
        Coverage coverage = new Coverage(Math.min(staff, some), staff);
        long missing = coverage.missing(90);
        assertThat(new Coverage(coverage.numerator() + missing, staff).meets(90)).isTrue();
        if (missing > 0) {
            assertThat(new Coverage(coverage.numerator() + missing - 1, staff).meets(90)).isFalse();
        }
    }
}
