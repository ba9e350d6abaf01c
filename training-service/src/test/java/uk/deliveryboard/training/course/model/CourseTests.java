package uk.deliveryboard.training.course.model;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CourseTests {

    private static Course validFor(Integer months) {
        return new Course("WRAP", "WRAP workshop", CourseFamily.WRAP, Modality.FACE_TO_FACE, 60, months, true);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-10, 36, 2027-03-09", "2026-10-10, 36, 2029-10-09", "2024-02-29, 12, 2025-02-27",
            "2024-02-29, 48, 2028-02-28", "2023-02-28, 12, 2024-02-27", "2023-03-01, 12, 2024-02-29",
            "2026-01-31, 1, 2026-02-27", "2026-08-31, 6, 2027-02-27", "2026-12-31, 24, 2028-12-30",
            "2026-01-01, 1, 2026-01-31"})
    void t1_a_completion_is_valid_up_to_the_day_before_its_months_are_over(LocalDate completedOn, int months,
            LocalDate validTo) {
        assertThat(validFor(months).validTo(completedOn)).isEqualTo(validTo);
    }

    @Test
    void t1_a_course_without_a_validity_does_not_expire() {
        assertThat(validFor(null).validTo(LocalDate.of(2024, 3, 10))).isNull();
    }
}
