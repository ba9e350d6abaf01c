package uk.deliveryboard.reporting.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.reporting.dashboard.model.ActionCounts;
import uk.deliveryboard.reporting.dashboard.model.ActionFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Agency;
import uk.deliveryboard.reporting.dashboard.model.Coverage;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.dashboard.model.HeadCount;
import uk.deliveryboard.reporting.dashboard.model.Reckoning;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.pathway.ReckonReferrals;
import uk.deliveryboard.reporting.disclosure.Suppression;

import static org.assertj.core.api.Assertions.assertThat;

class HeadlinesTests {

    private static final Agency AGENCY = new Agency("a", "A");

    private static String actions(Map<ActionStatus, Long> byStatus, long notDue) {
        return Headlines.of(new ActionFigures(
                List.of(new ActionFigures.Row(AGENCY, new ActionCounts(byStatus, notDue, 0, 0)))));
    }

    private static CoverageFigures.Row staff(long trained, long inPost) {
        return new CoverageFigures.Row(AGENCY, true, new Coverage(trained, inPost), null, 90);
    }

    private static final Quarter QUARTER = new Quarter(2026, 3);

    private static String referrals(long education, String today) {
        Map<Sector, Long> counts = new EnumMap<>(Sector.class);
        for (Sector sector : Sector.values()) {
            counts.put(sector, sector == Sector.EDUCATION ? education : 0);
        }
        return Headlines.of(new ReferralFigures(Suppression.STANDARD.publish(counts), java.util.Optional.empty(),
                new ReckonReferrals().of(QUARTER, List.of()).breakdowns()),
                Reckoning.of(QUARTER, Instant.parse(today + "T09:00:00Z")));
    }

    @Test
    void actions_are_told_by_what_goes_well_what_does_not_and_what_is_unknown() {
        assertThat(actions(Map.of(ActionStatus.COMPLETED, 5L, ActionStatus.ON_SCHEDULE, 3L,
                ActionStatus.HAPPENING_BEHIND_SCHEDULE, 2L, ActionStatus.BEHIND_OR_NOT_HAPPENING, 1L,
                ActionStatus.NO_INFORMATION, 1_200L), 7))
                .isEqualTo("8 of 1,211 rated actions are completed or on schedule; 1 is behind schedule or not "
                        + "happening and 1,200 have no information.");
        assertThat(actions(Map.of(ActionStatus.COMPLETED, 1L), 0)).isEqualTo("1 of 1 rated action is completed or "
                + "on schedule; 0 are behind schedule or not happening and 0 have no information.");
    }

    @Test
    void nothing_to_rate_is_said_as_such() {
        assertThat(actions(Map.of(), 0)).isEqualTo("No agency has reported any plan action yet.");
        assertThat(actions(Map.of(), 1)).isEqualTo("None of 1 plan action is due to start yet.");
    }

    @Test
    void coverage_is_told_by_agencies_and_by_people() {
        assertThat(Headlines.of(new CoverageFigures(List.of(staff(95, 100), staff(18, 20), staff(40, 80)))))
                .isEqualTo("2 of 3 agencies with a figure meet the 90% target; together 153 of 200 relevant staff "
                        + "(76.5%) have valid training.");
        assertThat(Headlines.of(new CoverageFigures(List.of(staff(179, 200), staff(0, 0)))))
                .isEqualTo("The one agency with a figure does not meet the 90% target; together 179 of 200 relevant "
                        + "staff (89.5%) have valid training.");
        assertThat(Headlines.of(new CoverageFigures(List.of(staff(0, 0)))))
                .isEqualTo("No agency has reported relevant staff yet.");
        var stating = new CoverageFigures.Row(AGENCY, false, new Coverage(0, 0),
                new HeadCount(40, 36L, HeadCount.Source.PAYROLL, LocalDate.of(2026, 9, 30)), 90);
        assertThat(Headlines.of(new CoverageFigures(List.of(stating, stating)))).isEqualTo(
                "No agency has a list of relevant staff yet; 2 agencies state head-counts of their own, which are not in these numbers.");
        var trust = new CoverageFigures.Row(AGENCY, true, new Coverage(86, 100), null, 85);
        var aimless = new CoverageFigures.Row(AGENCY, true, new Coverage(1, 10), null, null);
        assertThat(Headlines.of(new CoverageFigures(List.of(trust, staff(86, 100))))).startsWith(
                "1 of 2 agencies with a figure meets their target; together 172 of 200 relevant staff (86.0%) have");
        assertThat(Headlines.of(new CoverageFigures(List.of(aimless)))).isEqualTo(
                "No target holds on this day; together 1 of 10 relevant staff (10.0%) has valid training.");
        assertThat(Headlines.of(new CoverageFigures(List.of(staff(9, 10), stating)))).endsWith(
                "together 9 of 10 relevant staff (90.0%) have valid training; 1 agency states head-counts of its own, which are not in these numbers.");
    }

    @Test
    void the_volume_of_referrals_is_neither_praised_nor_blamed_and_small_ones_stay_untold() {
        String untold = "Referrals are counted in fives while a quarter runs, and told apart from 8 January 2027, "
                + "as cases are: a number that grows by one would tell of one person.";
        assertThat(referrals(25, "2026-10-12"))
                .isEqualTo("At least 25 referrals were received in this quarter so far. " + untold);
        assertThat(referrals(25, "2027-01-07"))
                .isEqualTo("At least 25 referrals were received in this quarter. " + untold);
        assertThat(referrals(29, "2027-01-08")).isEqualTo("29 referrals were received in this quarter.");
        assertThat(referrals(4, "2026-10-12"))
                .isEqualTo(
                        "The number of referrals received in this quarter so far is too small to be shown. " + untold);
        assertThat(referrals(4, "2027-02-01"))
                .isEqualTo("The number of referrals received in this quarter is too small to be shown.");
    }

    @Test
    void words_that_the_board_avoids_are_in_no_headline() {
        assertThat(List.of(referrals(29, "2027-02-01"), actions(Map.of(ActionStatus.COMPLETED, 1L), 0)))
                .noneMatch(
                        sentence -> sentence.matches("(?i).*(suspect|offender|target of|extremist|prevented|rank).*"));
    }
}
