package uk.deliveryboard.plans.web.board;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.board.model.action.BoardAction.Closure;
import uk.deliveryboard.plans.board.model.action.BoardAction.Result;
import uk.deliveryboard.plans.board.model.action.Task;
import uk.deliveryboard.plans.board.model.meeting.MeetingKind;
import uk.deliveryboard.plans.board.model.meeting.Minutes;
import uk.deliveryboard.plans.board.model.meeting.Minutes.Seated;
import uk.deliveryboard.plans.board.model.meeting.Presence;
import uk.deliveryboard.plans.board.model.review.BoardReview;
import uk.deliveryboard.plans.board.model.review.BoardReviewKind;
import uk.deliveryboard.plans.board.model.seat.Seat;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.plans.web.constraint.Slug;

/** What is entered of a board: seats, minutes, reviews and the end of actions. */
final class BoardRequests {

    private BoardRequests() {}

    /** @param label what the seat is for; never a person */
    record SeatRequest(@NotNull @Slug String code, @NotNull @PlainText(max = 120) String label,
            @NotNull @Slug String agency, @NotNull @PlausibleDay LocalDate since) {

        Seat of(String board) {
            return new Seat(UuidCreator.getTimeOrderedEpoch(), board, code, label, agency, since, null, 1);
        }
    }

    record SeatEndRequest(@NotNull @PlausibleDay LocalDate lastDay) {}

    record AttendanceRequest(@NotNull @Slug String seat, @NotNull Presence presence) {

        Seated seated() {
            return new Seated(seat, presence);
        }
    }

    record TaskRequest(@NotNull @PlainText(max = 500) String title, @NotNull @Slug String agency,
            @NotNull @PlausibleDay LocalDate due) {

        Task task() {
            return new Task(title, agency, due);
        }
    }

    /** @param quorum seats that had to be attended, as the terms of reference say */
    record MeetingRequest(@NotNull MeetingKind kind, @NotNull @PlausibleDay LocalDate heldOn,
            @NotNull @Min(1) @Max(100) Integer quorum, @PlainText(max = 200) @Nullable String minuteRef,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid AttendanceRequest> attendance,
            @Size(max = 100) @Nullable List<@NotNull @PlainText(max = 2000) String> decisions,
            @Size(max = 100) @Nullable List<@NotNull @Valid TaskRequest> actions) {

        Minutes minutes() {
            return new Minutes(kind, heldOn, quorum, minuteRef,
                    attendance.stream().map(AttendanceRequest::seated).toList(),
                    decisions == null ? List.of() : decisions,
                    actions == null ? List.of() : actions.stream().map(TaskRequest::task).toList());
        }
    }

    record AttendanceCorrection(
            @NotEmpty @Size(max = 100) List<@NotNull @Valid AttendanceRequest> attendance) {

        List<Seated> seated() {
            return attendance.stream().map(AttendanceRequest::seated).toList();
        }
    }

    /** @param note what was done, or why it no longer will be */
    record ClosureRequest(@NotNull Result result, @NotNull @PlausibleDay LocalDate on,
            @NotNull @PlainText(max = 2000) String note) {

        Closure closure() {
            return new Closure(result, on, note);
        }
    }

    record BoardReviewRequest(@NotNull BoardReviewKind kind, @NotNull @PlausibleDay LocalDate on,
            @PlainText(max = 4000) @Nullable String changes, @PlainText(max = 200) @Nullable String minuteRef) {

        BoardReview of(String board) {
            return new BoardReview(UuidCreator.getTimeOrderedEpoch(), board, kind, on, changes, minuteRef);
        }
    }
}
