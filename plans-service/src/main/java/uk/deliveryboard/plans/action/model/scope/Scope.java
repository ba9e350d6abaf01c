package uk.deliveryboard.plans.action.model.scope;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.Owner;

/**
 * What an action is for.
 *
 * @param contributors     who helps the one primary owner
 * @param stakeholderGroup whom it is for, such as "Early years"
 * @param sharedTask       slug that the variants of one task for several groups have in common
 * @param intendedImpact   what it is to change
 * @param outcomeMeasure   how that would be seen
 */
public record Scope(Frameworks frameworks, List<Owner> contributors, @Nullable String stakeholderGroup,
        @Nullable String sharedTask, @Nullable String intendedImpact, @Nullable String outcomeMeasure) {

    public Scope {
        contributors = List.copyOf(contributors);
    }

    public static Scope none() {
        return new Scope(Frameworks.none(), List.of(), null, null, null, null);
    }
}
