package uk.deliveryboard.plans.annualreturn.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class ReturnPoliciesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void each_academic_year_reads_as_it_is_written() {
        assertThat(IntStream.rangeClosed(2000, 2098).mapToObj(AcademicYear::new))
                .allSatisfy(year -> assertThat(AcademicYear.find(year.toString())).contains(year));
        assertThat(new AcademicYear(2025).firstDay()).isEqualTo("2025-09-01");
        assertThat(AcademicYear.find("2099-00")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025", "2025-27", "2025-25", "2025/26", "25-26", "1999-00", "2025-026", "next year"})
    void what_is_no_academic_year_is_not_guessed_at(String text) {
        assertThat(AcademicYear.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2025, 2025-09-01, -
            2025, 2025-08-31, before-the-year
            2025, 2026-11-22, -
            2025, 2026-11-23, in-the-future
            2026, 2026-11-22, -
            2027, 2026-11-22, before-the-year
            """)
    void a_return_is_made_after_its_year_began_and_not_in_the_future(int begins, LocalDate on,
            @Nullable String refusal) {
        var made = new AnnualReturn(UUID.randomUUID(), "agency", AnnualReturn.Type.SAFEGUARDING_AUDIT,
                new AcademicYear(begins), true, on, null, 1);
        List<String> codes = switch (ReturnPolicies.judge(made, TODAY)) {
            case Outcome.Refused<AnnualReturn>(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case Outcome.Done<AnnualReturn> done -> List.of();
            case Outcome.NotReady<AnnualReturn> notReady -> List.of("not-ready");
            case Outcome.Stale<AnnualReturn> stale -> List.of("stale");
        };
        assertThat(codes).isEqualTo(refusal == null ? List.of() : List.of(refusal));
    }
}
