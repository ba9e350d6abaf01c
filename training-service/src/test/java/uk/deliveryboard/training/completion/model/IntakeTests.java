package uk.deliveryboard.training.completion.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.deliveryboard.training.completion.model.Intake.Judgement;
import uk.deliveryboard.training.course.model.Course;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.course.model.Modality;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.training.completion.model.CompletionRefusal.COMPLETED_IMPLAUSIBLE;
import static uk.deliveryboard.training.completion.model.CompletionRefusal.COMPLETED_IN_FUTURE;
import static uk.deliveryboard.training.completion.model.CompletionRefusal.COURSE_UNKNOWN;
import static uk.deliveryboard.training.completion.model.CompletionRefusal.SOURCE_NOT_ALLOWED;
import static uk.deliveryboard.training.completion.model.CompletionRefusal.STAFF_UNKNOWN;

class IntakeTests {

    private static final UUID PERSON = UUID.randomUUID();
    private static final Instant NOON = Instant.parse("2026-10-12T11:00:00Z");
    private static final Course WRAP = new Course("WRAP", "WRAP workshop", CourseFamily.WRAP, Modality.FACE_TO_FACE,
            60, 36, true);

    private static Submission on(String day, CompletionResult result, Source source) {
        return new Submission("E1", "WRAP", LocalDate.parse(day), result, source, "lms-7");
    }

    private static Judgement judge(Submission submission, Instant now) {
        return Intake.judge(submission, PERSON, WRAP, Sender.PERSON, now);
    }

    @Test
    void an_accepted_submission_knows_its_record_its_evidence_and_where_it_is_from() {
        assertThat(judge(on("2026-10-10", CompletionResult.PASSED, Source.CSV_IMPORT), NOON))
                .isEqualTo(new Judgement.Accepted(
                        new RecordKey(PERSON, CourseFamily.WRAP, LocalDate.parse("2026-10-10"), true),
                        new Evidence(Verification.SYSTEM, CompletionResult.PASSED, "WRAP", true,
                                LocalDate.parse("2029-10-09")),
                        new SourceRef(Source.CSV_IMPORT, "lms-7")));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-12T11:00:00Z, 2026-10-13, true", "2026-10-12T11:00:00Z, 2026-10-14, false",
            "2026-10-12T23:30:00Z, 2026-10-14, true", "2026-12-12T23:30:00Z, 2026-12-13, true",
            "2026-12-12T23:30:00Z, 2026-12-14, false"})
    void t4_a_day_of_london_may_be_ahead_by_a_clocks_error_only(Instant now, String day, boolean accepted) {
        Judgement judgement = judge(on(day, CompletionResult.PASSED, Source.CSV_IMPORT), now);

        if (accepted) {
            assertThat(judgement).isInstanceOf(Judgement.Accepted.class);
        } else {
            assertThat(judgement).isEqualTo(new Judgement.Refused(List.of(COMPLETED_IN_FUTURE)));
        }
    }

    @ParameterizedTest
    @EnumSource(CompletionResult.class)
    void t7_failed_partial_and_waived_attempts_are_no_completions(CompletionResult result) {
        boolean counting = result != CompletionResult.FAILED && result != CompletionResult.PARTIAL
                && result != CompletionResult.WAIVED;

        assertThat(judge(on("2026-10-10", result, Source.CSV_IMPORT), NOON))
                .isInstanceOfSatisfying(Judgement.Accepted.class,
                        accepted -> assertThat(accepted.key().counting()).isEqualTo(counting));
    }

    @Test
    void a_refusal_names_everything_that_is_wrong() {
        assertThat(Intake.judge(on("1026-10-10", CompletionResult.PASSED, Source.XAPI), null, null, Sender.PERSON,
                NOON)).isEqualTo(new Judgement.Refused(
                        List.of(COMPLETED_IMPLAUSIBLE, SOURCE_NOT_ALLOWED,
                                STAFF_UNKNOWN, COURSE_UNKNOWN)));
    }
}
