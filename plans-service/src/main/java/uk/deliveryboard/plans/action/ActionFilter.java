package uk.deliveryboard.plans.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Rag;

/**
 * Which actions of a plan a listing holds; null means all.
 *
 * @param duty      those that answer it, first or besides another
 * @param owner     label of the primary owner
 * @param dueBy     those due on or before that day
 * @param divergent whether to list only those whose owner claims another status than the computed one
 */
public record ActionFilter(@Nullable Rag rag, @Nullable DutyCode duty, @Nullable String owner,
        @Nullable LocalDate dueBy, @Nullable String group, @Nullable String sharedTask, boolean divergent) {

    public static ActionFilter all() {
        return new ActionFilter(null, null, null, null, null, null, false);
    }

    public static ActionFilter divergences() {
        return new ActionFilter(null, null, null, null, null, null, true);
    }
}
