package uk.deliveryboard.plans.web.action;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.scope.CountyArea;
import uk.deliveryboard.plans.action.model.scope.DfeArea;
import uk.deliveryboard.plans.action.model.scope.Frameworks;
import uk.deliveryboard.plans.action.model.scope.Scope;
import uk.deliveryboard.plans.action.model.scope.ToolkitSection;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.Slug;

/** What an action is for besides its duty; all of it may be left out. */
public record ScopeRequest(@Valid @Nullable FrameworksRequest frameworks,
        @Size(max = 20) @Nullable List<@NotNull @Valid Contributor> contributors,
        @PlainText(max = 120) @Nullable String stakeholderGroup, @Slug @Nullable String sharedTask,
        @PlainText(max = 2000) @Nullable String intendedImpact,
        @PlainText(max = 1000) @Nullable String outcomeMeasure) {

    record FrameworksRequest(@Size(max = 6) @Nullable List<@NotNull DutyCode> duties,
            @Size(max = 6) @Nullable List<@NotNull CountyArea> countyAreas,
            @Size(max = 8) @Nullable List<@NotNull ToolkitSection> toolkitSections,
            @Size(max = 7) @Nullable List<@NotNull DfeArea> dfeAreas) {

        Frameworks frameworks() {
            return new Frameworks(set(duties), set(countyAreas), set(toolkitSections), set(dfeAreas));
        }
    }

    record Contributor(@NotNull Owner.Kind kind, @NotNull @PlainText(max = 120) String label) {}

    public Scope scope() {
        List<Owner> helpers = contributors == null
                ? List.of()
                : contributors.stream().map(each -> new Owner(each.kind(), each.label())).toList();
        return new Scope(frameworks == null ? Frameworks.none() : frameworks.frameworks(), helpers, stakeholderGroup,
                sharedTask, intendedImpact, outcomeMeasure);
    }

    private static <E> Set<E> set(@Nullable List<E> codes) {
        return codes == null ? Set.of() : Set.copyOf(codes);
    }
}
