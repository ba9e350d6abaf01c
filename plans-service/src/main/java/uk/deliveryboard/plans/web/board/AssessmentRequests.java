package uk.deliveryboard.plans.web.board;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.board.model.assessment.AnswerDecision.Reply;
import uk.deliveryboard.plans.board.model.assessment.Assessment;
import uk.deliveryboard.plans.board.model.assessment.Assessment.Marking;
import uk.deliveryboard.plans.board.model.assessment.Assessment.Pointer;
import uk.deliveryboard.plans.board.model.assessment.Framework;
import uk.deliveryboard.plans.board.model.assessment.Point;
import uk.deliveryboard.plans.board.model.assessment.Scale;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;

/** An assessment as it is entered, and the answer to one of its points. */
final class AssessmentRequests {

    private AssessmentRequests() {}

    enum Kind {
        CTLP,
        AUDIT,
        BENCHMARK
    }

    /** @param grade of the scale of the benchmark, with the target */
    record PointRequest(@NotNull @PlainText(max = 20) String ref, @PlainText(max = 2000) @Nullable String text,
            @PlainText(max = 40) @Nullable String grade, @PlainText(max = 40) @Nullable String target) {}

    /**
     * @param on      day on which it was received or finished
     * @param heldBy  job role, team or body that holds the document; never a person
     * @param marking needed for a CTLP, as auditor is for an AUDIT, framework and scale for a BENCHMARK
     */
    record AssessmentRequest(@NotNull Kind kind, @NotNull @PlausibleDay LocalDate on,
            @PlainText(max = 1000) @Nullable String location, @PlainText(max = 120) @Nullable String heldBy,
            @Nullable Marking marking, @PlausibleDay @Nullable LocalDate circulatedOn,
            @PlainText(max = 200) @Nullable String auditor, @Nullable Framework framework, @Nullable Scale scale,
            @Size(max = 200) @Nullable List<@NotNull @Valid PointRequest> points) {

        /** Refuses what its kind lacks, or has no room for: nothing that was sent is dropped in silence. */
        Assessment of(String board) {
            List<Refusal> refusals = new ArrayList<>();
            demand(refusals, kind == Kind.CTLP, marking, "/marking");
            demand(refusals, kind == Kind.AUDIT, auditor, "/auditor");
            demand(refusals, kind == Kind.BENCHMARK, framework, "/framework");
            demand(refusals, kind == Kind.BENCHMARK, scale, "/scale");
            if (kind != Kind.CTLP && circulatedOn != null) {
                refusals.add(notOfKind("/circulatedOn"));
            }
            if (location == null && heldBy != null) {
                refusals.add(new Refusal("/location", "pointer-needed", "is needed with heldBy"));
            }
            Assessment.Subject subject = subject();
            if (subject == null || !refusals.isEmpty()) {
                throw PlansProblem.rulesNotMet(refusals);
            }
            return new Assessment(UuidCreator.getTimeOrderedEpoch(), board, on,
                    location == null ? null : new Pointer(location, heldBy), subject, points(scale), 1);
        }

        private static void demand(List<Refusal> refusals, boolean needed, @Nullable Object value, String pointer) {
            if (needed && value == null) {
                refusals.add(new Refusal(pointer, "needed-for-kind", "is needed for this kind"));
            }
            if (!needed && value != null) {
                refusals.add(notOfKind(pointer));
            }
        }

        private static Refusal notOfKind(String pointer) {
            return new Refusal(pointer, "not-of-kind", "must be absent for this kind");
        }

        private Assessment.@Nullable Subject subject() {
            return switch (kind) {
                case CTLP -> marking == null ? null : new Assessment.Ctlp(marking, circulatedOn);
                case AUDIT -> auditor == null ? null : new Assessment.Audit(auditor);
                case BENCHMARK -> framework == null || scale == null
                        ? null
                        : new Assessment.Benchmark(framework, scale);
            };
        }

        private List<Point> points(@Nullable Scale of) {
            return points == null ? List.of() : points.stream().map(point -> point(point, of)).toList();
        }

        /** A grade without a scale or a target is no grade of any scale, and refused as such. */
        private static Point point(PointRequest request, @Nullable Scale of) {
            boolean graded = request.grade() != null || request.target() != null;
            Point.Grade grade = graded
                    ? new Point.Grade(of == null ? Scale.MET_4 : of, request.grade() == null ? "" : request.grade(),
                            request.target() == null ? "" : request.target())
                    : null;
            return new Point(UuidCreator.getTimeOrderedEpoch(), request.ref(), request.text(), grade,
                    new Point.Answer.None());
        }
    }

    /** @param accepted why nothing is to be done; either this or {@code action} */
    record AnswerRequest(@Valid BoardRequests.@Nullable TaskRequest action,
            @PlainText(max = 2000) @Nullable String accepted) {

        Reply reply() {
            if (action != null && accepted == null) {
                return new Reply.ByAction(action.task());
            }
            if (accepted != null && action == null) {
                return new Reply.ByAcceptance(accepted);
            }
            throw PlansProblem.rulesNotMet(
                    List.of(new Refusal("/action", "action-or-acceptance", "give either action or accepted")));
        }
    }
}
