package uk.deliveryboard.plans.planimport.model.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.TaskCode;

/**
 * The action that a row becomes if nobody corrects it. Null is what the document does not say. Every word of the row is
 * in it: what no other component holds is in the description.
 *
 * @param taskCode     as written, or the next free one of its group where it is missing, of another form or not unique
 * @param title        first paragraph of what is to be done, shortened where it is longer than a title may be
 * @param contributors those named after the first owner
 */
public record Proposal(RowAddress at, TaskCode taskCode, @Nullable String title, @Nullable String description,
        @Nullable DutyCode dutyCode, Days days, @Nullable Owner primaryOwner, List<Owner> contributors,
        @Nullable String stakeholderGroup, @Nullable String intendedImpact) {

    /**
     * When it is to happen.
     *
     * @param plannedStart null for the first day of the plan's period
     * @param due          null where the words name no last day: on-going, "started by", blank
     */
    public record Days(@Nullable String raw, @Nullable LocalDate plannedStart, @Nullable LocalDate due) {}

    /** What somebody has to add before the row can become an action. */
    public enum Need {
        TITLE("/title", "title-needed", "does not say what is to be done"),
        DUTY("/dutyCode", "duty-needed", "names no part of the duty that is known"),
        DUE("/due", "due-needed", "names no day by which it is due"),
        OWNER("/primaryOwner", "owner-needed", "names nobody who answers for it");

        private final String field;
        private final String code;
        private final String message;

        Need(String field, String code, String message) {
            this.field = field;
            this.code = code;
            this.message = message;
        }

        String field() {
            return field;
        }

        String code() {
            return code;
        }

        String message() {
            return message;
        }
    }

    public Proposal {
        contributors = List.copyOf(contributors);
    }

    public List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        if (title == null) {
            needs.add(Need.TITLE);
        }
        if (dutyCode == null) {
            needs.add(Need.DUTY);
        }
        if (days.due() == null) {
            needs.add(Need.DUE);
        }
        if (primaryOwner == null) {
            needs.add(Need.OWNER);
        }
        return needs;
    }
}
