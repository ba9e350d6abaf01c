package uk.deliveryboard.plans.planimport.model.proposal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.TaskCode;

/**
 * What a person decides about the rows of a document.
 *
 * @param others what becomes of the rows that are not named; null where all are named
 */
public record Confirmation(List<RowDecision> rows, @Nullable Choice others, Defaults defaults) {

    public enum Choice {
        TAKE, LEAVE_OUT
    }

    /** @param correction null where the row is taken as proposed */
    public record RowDecision(RowAddress at, Choice choice, @Nullable Correction correction) {}

    /** What takes the place of what was proposed; null leaves it. */
    public record Correction(@Nullable TaskCode taskCode, @Nullable String title, @Nullable String description,
            @Nullable DutyCode dutyCode, @Nullable LocalDate plannedStart, @Nullable LocalDate due,
            @Nullable Owner primaryOwner, @Nullable List<Owner> contributors, @Nullable String stakeholderGroup,
            @Nullable String intendedImpact) {}

    /** For the rows taken that say nothing of it themselves; null leaves them refused. */
    public record Defaults(@Nullable DutyCode dutyCode, @Nullable LocalDate due, @Nullable Owner primaryOwner) {

        public static Defaults none() {
            return new Defaults(null, null, null);
        }
    }

    public Confirmation {
        rows = List.copyOf(rows);
    }
}
