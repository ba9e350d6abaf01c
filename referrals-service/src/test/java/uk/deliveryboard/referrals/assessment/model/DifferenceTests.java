package uk.deliveryboard.referrals.assessment.model;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.referrals.assessment.AssessCase;
import uk.deliveryboard.referrals.assessment.model.Assessment.Band;
import uk.deliveryboard.referrals.assessment.model.Assessment.Occasion;
import uk.deliveryboard.referrals.assessment.model.Assessment.Presence;
import uk.deliveryboard.referrals.pathway.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class DifferenceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    private static final Instrument TWO = new Instrument("TWO", "2026", List.of("INTENT"),
            List.of(new Instrument.Factor("GRIEVANCE", "INTENT"), new Instrument.Factor("STATUS", "INTENT")));

    private static Assessment assessment(String version, Band overall, Presence grievance, Presence status) {
        return new Assessment(UUID.randomUUID(), "TWO", version, Occasion.REFRESH, DAY, overall,
                Map.of("INTENT", overall), Map.of("GRIEVANCE", grievance, "STATUS", status), null);
    }

    @Test
    void what_changed_is_told_and_what_did_not_is_not() {
        Assessment earlier = assessment("2026", Band.HIGH, Presence.PRESENT, Presence.PARTLY);
        Assessment later = assessment("2026", Band.LOW, Presence.NOT_PRESENT, Presence.PARTLY);

        assertThat(Difference.between(earlier, later).changes()).containsExactly(
                new Difference.Change("OVERALL", "HIGH", "LOW"), new Difference.Change("INTENT", "HIGH", "LOW"),
                new Difference.Change("GRIEVANCE", "PRESENT", "NOT_PRESENT"));
        assertThat(Difference.between(later, later).changes()).isEmpty();
    }

    @Test
    void assessments_by_different_versions_are_not_compared() {
        Difference difference = Difference.between(assessment("2025", Band.HIGH, Presence.PRESENT, Presence.PRESENT),
                assessment("2026", Band.LOW, Presence.PRESENT, Presence.PRESENT));

        assertThat(difference.comparable()).isFalse();
        assertThat(difference.changes()).isEmpty();
    }

    @Test
    void every_factor_of_the_instrument_is_judged_and_no_other() {
        Assessment other = new Assessment(UUID.randomUUID(), "TWO", "2026", Occasion.ADOPTION, DAY.plusDays(1),
                Band.LOW, Map.of("CAPABILITY", Band.LOW), Map.of("STATUS", Presence.PRESENT, "LUCK", Presence.PRESENT),
                null);

        assertThat(other.refusals(TWO, DAY)).extracting(Refusal::pointer).containsExactly("/completedOn",
                "/dimensions/CAPABILITY", "/dimensions/INTENT", "/ratings/LUCK", "/ratings/GRIEVANCE");
        assertThat(assessment("2026", Band.LOW, Presence.UNKNOWN, Presence.UNKNOWN).refusals(TWO, DAY)).isEmpty();
    }

    /** A total that is not there can decide nothing. */
    @Test
    void no_assessment_and_nothing_that_is_shown_of_one_has_a_number() {
        for (Class<?> type : List.of(Assessment.class, Difference.class, Difference.Change.class,
                AssessCase.Found.class)) {
            assertThat(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType))
                    .noneMatch(each -> Number.class.isAssignableFrom(each) || each == int.class || each == long.class
                            || each == double.class);
        }
    }
}
