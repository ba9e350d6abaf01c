package uk.deliveryboard.referrals.retention.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTests {

    private static final List<RetentionRule> RULES = List.of(
            new RetentionRule("SHORT", "first screen", List.of("SCREENED_OUT"), 24, 12, "test"),
            new RetentionRule("LONG", "case", List.of("NOT_ADOPTED"), 72, null, "test"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # state      , ended     , child, retained  , held , disposed, today     , standing
            SCREENED_OUT , 2024-02-29, false, -         , false, false   , 2026-02-27, Kept
            SCREENED_OUT , 2024-02-29, false, -         , false, false   , 2026-02-28, Due
            SCREENED_OUT , 2024-08-31, true , -         , false, false   , 2025-08-30, Kept
            SCREENED_OUT , 2024-08-31, true , -         , false, false   , 2025-08-31, EarlyReview
            SCREENED_OUT , 2024-08-31, false, -         , false, false   , 2025-08-31, Kept
            SCREENED_OUT , 2024-08-31, true , -         , false, false   , 2026-08-31, Due
            SCREENED_OUT , 2024-08-31, true , 2027-01-01, false, false   , 2026-08-31, Kept
            SCREENED_OUT , 2024-08-31, true , 2027-01-01, false, false   , 2027-01-01, Due
            SCREENED_OUT , 2024-08-31, false, 2025-01-01, false, false   , 2026-08-30, Kept
            SCREENED_OUT , 2024-08-31, false, -         , true , false   , 2026-08-31, Held
            SCREENED_OUT , 2024-08-31, false, -         , true , false   , 2026-08-30, Kept
            SCREENED_OUT , 2024-08-31, false, -         , true , true    , 2026-08-31, Disposed
            NOT_ADOPTED  , 2020-10-12, true , -         , false, false   , 2026-10-11, Kept
            NOT_ADOPTED  , 2020-10-12, true , -         , false, false   , 2026-10-12, Due
            POLICE_TRIAGE, 2000-01-01, true , -         , false, false   , 2026-10-12, NoRule
            """)
    void a_record_stands_where_its_rule_says(String state, LocalDate ended, boolean child, LocalDate retained,
            boolean held, boolean disposed, LocalDate today, String standing) {
        assertThat(Standing.of(record(state, ended, child, retained, held, disposed), RULES, today).getClass()
                .getSimpleName()).isEqualTo(standing);
    }

    @Property(tries = 300)
    void nothing_is_due_before_its_period_nor_under_a_hold(@ForAll @IntRange(max = 4000) int age,
            @ForAll boolean child, @ForAll boolean held, @ForAll @IntRange(max = 4000) int retainedFor) {
        LocalDate ended = LocalDate.of(2016, 2, 29);
        LocalDate today = ended.plusDays(age);
        LocalDate retained = retainedFor == 0 ? null : ended.plusDays(retainedFor);

        Standing standing = Standing.of(record("SCREENED_OUT", ended, child, retained, held, false), RULES, today);

        boolean over = !today.isBefore(ended.plusMonths(24)) && (retained == null || !today.isBefore(retained));
        assertThat(standing instanceof Standing.Due).isEqualTo(over && !held);
        assertThat(standing instanceof Standing.Held).isEqualTo(over && held);
    }

    private static Disposable record(String state, LocalDate ended, boolean child, LocalDate retained, boolean held,
            boolean disposed) {
        return new Disposable(new UUID(1, 1), "PRV-2026-000001", "northmere", state, ended, child, retained, held,
                disposed);
    }
}
