package uk.deliveryboard.referrals.panel.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the panel asks of an agency. It is told by a code, and says nothing of the case that it serves: that
 * link is kept apart and shown to those who work on cases only.
 *
 * @param version counts the changes, from 1
 */
public record PanelAction(UUID id, String board, String agency, Task task, @Nullable String meeting, LocalDate dueOn,
        Answer answer, @Nullable LocalDate answeredOn, long version) {

    /** What is asked. */
    public enum Task {
        CHECK_RECORDS,
        PROVIDE_INFORMATION,
        PROVIDE_REPORT,
        ATTEND_MEETING,
        DELIVER_SUPPORT,
        ARRANGE_ONWARD_SERVICE,
        CONTACT_REFERRER,
        REVIEW_SAFETY_PLAN
    }

    /** What the agency said. */
    public enum Answer {
        OPEN, DONE, NOT_POSSIBLE
    }

    public boolean isOverdue(LocalDate today) {
        return answer == Answer.OPEN && dueOn.isBefore(today);
    }

    public PanelAction answered(Answer said, LocalDate on) {
        return new PanelAction(id, board, agency, task, meeting, dueOn, said, on, version + 1);
    }
}
