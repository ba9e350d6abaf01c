package uk.deliveryboard.plans.action.model.scope;

import java.util.Set;
import uk.deliveryboard.plans.action.model.DutyCode;

/**
 * What an action answers: mapped once, reported many times.
 *
 * @param duties those besides the one that it stands under, which may be among them
 */
public record Frameworks(Set<DutyCode> duties, Set<CountyArea> countyAreas, Set<ToolkitSection> toolkitSections,
        Set<DfeArea> dfeAreas) {

    public Frameworks {
        duties = Set.copyOf(duties);
        countyAreas = Set.copyOf(countyAreas);
        toolkitSections = Set.copyOf(toolkitSections);
        dfeAreas = Set.copyOf(dfeAreas);
    }

    public static Frameworks none() {
        return new Frameworks(Set.of(), Set.of(), Set.of(), Set.of());
    }
}
