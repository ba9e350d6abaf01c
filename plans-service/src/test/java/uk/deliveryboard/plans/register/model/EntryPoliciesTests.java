package uk.deliveryboard.plans.register.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class EntryPoliciesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Entry entry(Register register, @Nullable String code, LocalDate on, @Nullable LocalDate due,
            Entry.@Nullable Policy policy) {
        return new Entry(UUID.randomUUID(), "agency", register, code, on, due,
                new Entry.Content("Title", "Head of Safeguarding", null, null, null), policy, null, 1);
    }

    private static Entry policy(@Nullable UUID coveredBy) {
        return entry(Register.POLICY, "ONLINE_SAFETY", TODAY, TODAY.plusYears(1), new Entry.Policy(true, coveredBy));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case Outcome.NotReady<?>(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case Outcome.Stale<?> stale -> List.of("stale");
        };
    }

    private static List<String> judged(Entry entry) {
        return codes(EntryPolicies.judge(entry, Optional.empty(), TODAY));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ICT_FILTER,         LA_SUPPLIED, 2026-11-01, 2027-11-01, -
            ICT_FILTER,         LA_SUPPLIED, 2026-11-01, 2027-11-02, review-within-a-year
            ICT_FILTER,         LA_SUPPLIED, 2026-11-01, -,          review-needed
            ICT_FILTER,         -,           2026-11-01, 2027-11-01, code-of-register
            COMMON_CONTROL,     C7,          2026-11-01, 2029-11-01, -
            COMMON_CONTROL,     C8,          2026-11-01, 2027-11-01, code-of-register
            COMMON_CONTROL,     C1,          2026-11-01, 2026-11-01, review-not-later
            COMMUNICATION,      -,           2026-11-22, -,          -
            COMMUNICATION,      -,           2026-11-23, -,          in-the-future
            COMMUNICATION,      -,           2026-11-01, 2027-11-01, not-of-register
            COMMUNICATION,      C1,          2026-11-01, -,          code-of-register
            EXTERNAL_ASSURANCE, -,           2026-11-01, -,          -
            EXTERNAL_ASSURANCE, -,           2026-11-01, 2027-11-01, -
            MODEL_DOCUMENT,     -,           2026-11-01, -,          review-needed
            """)
    void each_register_asks_for_what_it_needs(Register register, @Nullable String code, LocalDate on,
            @Nullable LocalDate due, @Nullable String refusal) {
        assertThat(judged(entry(register, code, on, due, null)))
                .isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }

    @ParameterizedTest
    @EnumSource
    void only_policies_mention_Prevent_and_they_have_to_say_so(Register register) {
        String code = register.codes().isEmpty() ? null : register.codes().getFirst();
        LocalDate due = register.review() == Register.Review.NONE ? null : TODAY.plusMonths(6);
        boolean isPolicy = register == Register.POLICY;
        assertThat(judged(entry(register, code, TODAY, due, null)))
                .isEqualTo(isPolicy ? List.of("of-policies") : List.of());
        assertThat(judged(entry(register, code, TODAY, due, new Entry.Policy(false, null))))
                .isEqualTo(isPolicy ? List.of() : List.of("of-policies"));
        assertThat(Register.find(register.slug())).contains(register);
    }

    @Test
    void a_policy_may_be_covered_by_one_that_stands_by_itself_and_counts() {
        Entry whole = policy(null);
        Entry covered = policy(whole.id());
        assertThat(codes(EntryPolicies.judge(covered, Optional.of(whole), TODAY))).isEmpty();
        assertThat(codes(EntryPolicies.judge(covered, Optional.empty(), TODAY)))
                .containsExactly("covered-by-unknown");
        assertThat(codes(EntryPolicies.judge(policy(covered.id()), Optional.of(covered), TODAY)))
                .containsExactly("covered-by-covered");
        Entry gone = whole.withdrawn(new Entry.Withdrawal(TODAY, "Old"));
        assertThat(codes(EntryPolicies.judge(covered, Optional.of(gone), TODAY)))
                .containsExactly("covered-by-unknown");
    }

    @Test
    void an_entry_is_withdrawn_once_and_not_while_another_stands_on_it() {
        Entry whole = policy(null);
        assertThat(codes(EntryPolicies.withdraw(whole, "Old", true, TODAY))).containsExactly("register-entry-covers");
        Entry gone = ((Outcome.Done<Entry>) EntryPolicies.withdraw(whole, "Old", false, TODAY)).value();
        assertThat(codes(EntryPolicies.withdraw(gone, "Old", false, TODAY)))
                .containsExactly("register-entry-withdrawn");
        assertThat(gone.isInDate(TODAY)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, false", "2026-11-22, true", "2027-11-22, true", "2027-11-23, false"})
    void an_entry_is_in_date_from_its_day_to_its_review(LocalDate day, boolean inDate) {
        assertThat(policy(null).isInDate(day)).isEqualTo(inDate);
    }
}
