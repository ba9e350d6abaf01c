package uk.deliveryboard.plans.web.board;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.board.model.action.BoardAction;
import uk.deliveryboard.plans.board.model.action.Origin;
import uk.deliveryboard.plans.board.model.assessment.Assessment;
import uk.deliveryboard.plans.board.model.assessment.Point;
import uk.deliveryboard.plans.board.model.meeting.Meeting;
import uk.deliveryboard.plans.board.model.meeting.MeetingKind;
import uk.deliveryboard.plans.board.model.meeting.Presence;
import uk.deliveryboard.plans.board.model.review.BoardReview;
import uk.deliveryboard.plans.board.model.review.BoardReviewKind;
import uk.deliveryboard.plans.board.model.seat.Seat;

/** The record of a board as its readers see it. */
final class BoardViews {

    private BoardViews() {}

    /** @param until last day, absent while it is held */
    record SeatView(String code, String label, String agency, LocalDate since, @Nullable LocalDate until,
            long version) {

        static SeatView of(Seat seat) {
            return new SeatView(seat.code(), seat.label(), seat.agency(), seat.since(), seat.until(), seat.version());
        }
    }

    record AttendanceView(String seat, String agency, Presence presence) {}

    record MeetingView(UUID id, MeetingKind kind, LocalDate heldOn, String quarter, int quorum, boolean quorate,
            @Nullable String minuteRef, List<AttendanceView> attendance, List<String> decisions, long version) {

        static MeetingView of(Meeting meeting) {
            return new MeetingView(meeting.id(), meeting.kind(), meeting.heldOn(), meeting.quarter().id(),
                    meeting.quorum(), meeting.quorate(), meeting.minuteRef(),
                    meeting.attendance().stream()
                            .map(each -> new AttendanceView(each.seat(), each.agency(), each.presence())).toList(),
                    meeting.decisions(), meeting.version());
        }
    }

    record OriginView(Origin.Kind kind, UUID id) {}

    record ActionView(UUID id, String title, String agency, LocalDate due, LocalDate raisedOn, OriginView origin,
            BoardAction.@Nullable Result result, @Nullable LocalDate closedOn, @Nullable String note,
            boolean overdue, long version) {

        static ActionView of(BoardAction action, LocalDate today) {
            var closure = action.closure();
            return new ActionView(action.id(), action.task().title(), action.task().agency(), action.task().due(),
                    action.raisedOn(), new OriginView(action.origin().kind(), action.origin().id()),
                    closure == null ? null : closure.result(), closure == null ? null : closure.on(),
                    closure == null ? null : closure.note(), closure == null && action.task().due().isBefore(today),
                    action.version());
        }
    }

    record ReviewView(UUID id, BoardReviewKind kind, LocalDate on, LocalDate nextDue, @Nullable String changes,
            @Nullable String minuteRef) {

        static ReviewView of(BoardReview review) {
            return new ReviewView(review.id(), review.kind(), review.on(), review.nextDue(), review.changes(),
                    review.minuteRef());
        }
    }

    enum AnswerKind {
        OPEN,
        NOT_NEEDED,
        OWNED,
        ACCEPTED
    }

    record PointView(UUID id, String ref, @Nullable String text, @Nullable String grade, @Nullable String target,
            AnswerKind answer, @Nullable UUID actionId, @Nullable String accepted, @Nullable LocalDate answeredOn) {

        static PointView of(Point point) {
            String grade = point.grade() == null ? null : point.grade().reached();
            String target = point.grade() == null ? null : point.grade().target();
            return switch (point.answer()) {
                case Point.Answer.None() -> new PointView(point.id(), point.ref(), point.text(), grade, target,
                        point.needsAnswer() ? AnswerKind.OPEN : AnswerKind.NOT_NEEDED, null, null, null);
                case Point.Answer.Action(UUID action, LocalDate on) -> new PointView(point.id(), point.ref(),
                        point.text(), grade, target, AnswerKind.OWNED, action, null, on);
                case Point.Answer.Accepted(String because, LocalDate on) -> new PointView(point.id(), point.ref(),
                        point.text(), grade, target, AnswerKind.ACCEPTED, null, because, on);
            };
        }
    }

    /** @param open points that wait for an answer */
    record AssessmentView(UUID id, Origin.Kind kind, LocalDate on, @Nullable String location, @Nullable String heldBy,
            Assessment.@Nullable Marking marking, @Nullable LocalDate circulatedOn, @Nullable String auditor,
            @Nullable String framework, @Nullable String scale, List<PointView> points, long open, long version) {

        static AssessmentView of(Assessment all) {
            var ctlp = all.subject() instanceof Assessment.Ctlp each ? each : null;
            var audit = all.subject() instanceof Assessment.Audit each ? each : null;
            var benchmark = all.subject() instanceof Assessment.Benchmark each ? each : null;
            var pointer = all.pointer();
            return new AssessmentView(all.id(), all.subject().kind(), all.on(),
                    pointer == null ? null : pointer.location(), pointer == null ? null : pointer.heldBy(),
                    ctlp == null ? null : ctlp.marking(), ctlp == null ? null : ctlp.circulatedOn(),
                    audit == null ? null : audit.auditor(), benchmark == null ? null : benchmark.framework().name(),
                    benchmark == null ? null : benchmark.scale().name(),
                    all.points().stream().map(PointView::of).toList(), all.open(), all.version());
        }
    }
}
