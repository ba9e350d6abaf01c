package uk.deliveryboard.plans.board.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.deliveryboard.plans.board.model.action.BoardAction;
import uk.deliveryboard.plans.board.model.action.BoardAction.Closure;
import uk.deliveryboard.plans.board.model.action.BoardAction.Result;
import uk.deliveryboard.plans.board.model.action.Origin;
import uk.deliveryboard.plans.board.model.action.Task;
import uk.deliveryboard.plans.board.model.assessment.AnswerDecision;
import uk.deliveryboard.plans.board.model.assessment.AnswerDecision.Reply;
import uk.deliveryboard.plans.board.model.assessment.Assessment;
import uk.deliveryboard.plans.board.model.assessment.AssessmentPolicies;
import uk.deliveryboard.plans.board.model.assessment.Framework;
import uk.deliveryboard.plans.board.model.assessment.Point;
import uk.deliveryboard.plans.board.model.assessment.Scale;
import uk.deliveryboard.plans.board.model.seat.Seat;
import uk.deliveryboard.plans.board.model.seat.SeatDecision;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<String> MEMBERS = Set.of("a", "b");
    private static final Assessment.Pointer POINTER = new Assessment.Pointer("Police registry, 2026/4", "CTP");

    private static Point point(String ref, @Nullable String text, Point.@Nullable Grade grade) {
        return new Point(UUID.randomUUID(), ref, text, grade, new Point.Answer.None());
    }

    private static Assessment assessment(LocalDate on, Assessment.@Nullable Pointer pointer,
            Assessment.Subject subject, Point... points) {
        return new Assessment(UUID.randomUUID(), "north", on, pointer, subject, List.of(points), 1);
    }

    private static Assessment ctlp(@Nullable LocalDate circulated, Point... points) {
        return assessment(TODAY.minusDays(9), POINTER,
                new Assessment.Ctlp(Assessment.Marking.OFFICIAL_SENSITIVE, circulated), points);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> List.of();
            case Outcome.Refused<?>(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case Outcome.NotReady<?>(var refusals) -> refusals.stream().map(Refusal::code).toList();
            case Outcome.Stale<?> stale -> List.of("stale");
        };
    }

    @Test
    void a_CTLP_is_a_pointer_and_never_its_content() {
        assertThat(codes(AssessmentPolicies.judge(ctlp(TODAY, point("R1", null, null)), TODAY))).isEmpty();
        assertThat(codes(AssessmentPolicies.judge(ctlp(null, point("R1", "what it says", null)), TODAY)))
                .containsExactly("content-not-kept");
        assertThat(codes(AssessmentPolicies.judge(assessment(TODAY, null,
                new Assessment.Ctlp(Assessment.Marking.OFFICIAL, null)), TODAY))).containsExactly("pointer-needed");
        assertThat(codes(AssessmentPolicies.judge(ctlp(TODAY.minusDays(10)), TODAY)))
                .containsExactly("circulated-when");
        assertThat(codes(AssessmentPolicies.judge(ctlp(TODAY.plusDays(1)), TODAY))).containsExactly("circulated-when");
    }

    @Test
    void a_finding_says_something_and_has_no_grade() {
        var audit = new Assessment.Audit("Internal audit");
        assertThat(codes(AssessmentPolicies.judge(
                assessment(TODAY, null, audit, point("1", null, null), point("1", "Gap", new Point.Grade(
                        Scale.RAG_3, "RED", "GREEN"))),
                TODAY)))
                .containsExactly("text-needed", "grade-of-benchmark", "ref-twice");
        assertThat(codes(AssessmentPolicies.judge(assessment(TODAY.plusDays(1), null, audit), TODAY)))
                .containsExactly("in-the-future");
    }

    @ParameterizedTest
    @EnumSource
    void a_benchmark_grades_every_item_of_its_framework_once(Framework framework) {
        Scale scale = Scale.LEVEL_1_4;
        Point[] all = framework.items().stream().map(item -> point(item, null, new Point.Grade(scale, "2", "3")))
                .toArray(Point[]::new);
        var subject = new Assessment.Benchmark(framework, scale);
        assertThat(codes(AssessmentPolicies.judge(assessment(TODAY, null, subject, all), TODAY))).isEmpty();
        assertThat(assessment(TODAY, null, subject, all).open()).isEqualTo(all.length);
        all[0] = point("77", null, new Point.Grade(scale, "9", "3"));
        assertThat(codes(AssessmentPolicies.judge(assessment(TODAY, null, subject, all), TODAY)))
                .containsExactly("grade-not-of-scale", "items-of-framework");
    }

    @ParameterizedTest
    @EnumSource
    void a_grade_asks_for_an_answer_only_below_its_target(Scale scale) {
        List<String> grades = scale.grades();
        for (String reached : grades) {
            for (String target : grades) {
                assertThat(point("1", null, new Point.Grade(scale, reached, target)).needsAnswer())
                        .isEqualTo(grades.indexOf(reached) < grades.indexOf(target));
            }
        }
    }

    private static Outcome<AnswerDecision.Answered> answer(Assessment assessment, Reply reply) {
        return AnswerDecision.decide(assessment, assessment.points().getFirst(), reply, MEMBERS, UUID.randomUUID(),
                TODAY);
    }

    @Test
    void a_point_is_answered_once_by_an_owned_action_or_by_an_acceptance() {
        Assessment open = ctlp(null, point("R1", null, null), point("R2", null, null));
        assertThat(open.open()).isEqualTo(2);
        assertThat(codes(answer(open, new Reply.ByAction(new Task("Do", "elsewhere", TODAY.minusDays(1))))))
                .containsExactly("agency-not-on-board", "due-before-raised");
        var answered = ((Outcome.Done<AnswerDecision.Answered>) answer(open,
                new Reply.ByAction(new Task("Do", "b", TODAY)))).value();
        assertThat(answered.action()).isNotNull();
        assertThat(answered.action().origin()).isEqualTo(new Origin(Origin.Kind.CTLP, open.id()));
        assertThat(answered.assessment().open()).isEqualTo(1);
        assertThat(answered.assessment().version()).isEqualTo(2);
        assertThat(codes(answer(answered.assessment(), new Reply.ByAcceptance("Done elsewhere"))))
                .containsExactly("point-answered");
        Assessment met = assessment(TODAY, null, new Assessment.Benchmark(Framework.LA_TOOLKIT_2024, Scale.RAG_3),
                point("1", null, new Point.Grade(Scale.RAG_3, "GREEN", "GREEN")));
        assertThat(codes(answer(met, new Reply.ByAcceptance("Fine")))).containsExactly("point-needs-no-answer");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, ''", "2026-11-23, in-the-future", "2026-11-09, before-raised", "2026-11-10, ''"})
    void an_action_ends_once_between_its_beginning_and_today(LocalDate on, String code) {
        var action = new BoardAction(UUID.randomUUID(), "north", new Origin(Origin.Kind.MEETING, UUID.randomUUID()),
                new Task("Do", "a", TODAY), LocalDate.of(2026, 11, 10), null, 1);
        Outcome<BoardAction> closed = action.close(new Closure(Result.DONE, on, "Was done"), TODAY);
        assertThat(codes(closed)).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
        if (closed instanceof Outcome.Done<BoardAction>(BoardAction done)) {
            assertThat(codes(done.close(new Closure(Result.DROPPED, on, "No"), TODAY)))
                    .containsExactly("board-action-closed");
        }
    }

    @Test
    void a_seat_has_one_holder_at_a_time_and_keeps_its_past() {
        Seat first = new Seat(UUID.randomUUID(), "north", "health", "Health", "a", LocalDate.of(2024, 4, 1), null, 1);
        Seat next = new Seat(UUID.randomUUID(), "north", "health", "Health", "b", TODAY, null, 1);
        assertThat(codes(SeatDecision.give(next, List.of(first), MEMBERS))).containsExactly("seat-held");
        assertThat(codes(SeatDecision.end(first, TODAY.plusDays(1), TODAY))).containsExactly("in-the-future");
        assertThat(codes(SeatDecision.end(first, LocalDate.of(2024, 3, 31), TODAY)))
                .containsExactly("before-first-day");
        Seat ended = ((Outcome.Done<Seat>) SeatDecision.end(first, TODAY, TODAY)).value();
        assertThat(codes(SeatDecision.end(ended, TODAY, TODAY))).containsExactly("seat-ended");
        assertThat(codes(SeatDecision.give(next, List.of(ended), Set.of("a"))))
                .containsExactly("agency-not-on-board", "before-last-holder");
        Seat later = new Seat(UUID.randomUUID(), "north", "health", "Health", "b", TODAY.plusDays(1), null, 1);
        assertThat(codes(SeatDecision.give(later, List.of(ended), MEMBERS))).isEmpty();
    }
}
