package uk.deliveryboard.training.requirement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.requirement.model.Measure;
import uk.deliveryboard.training.requirement.model.Scope;
import uk.deliveryboard.training.requirement.model.Target;

/**
 * A target, as it is sent and as it is shown.
 *
 * @param measure {@code K1} or a family of courses
 * @param scope   the area or agencies of a kind; no agency sets a target for itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TargetBody(@NotNull @Pattern(regexp = "[A-Z0-9_]{1,40}") String measure, @NotNull ScopeKind scope,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String agencyType,
        @NotNull @Min(1) @Max(100) Integer percent, @NotNull LocalDate effectiveFrom, @Nullable Boolean withdrawn) {

    static TargetBody of(Target rule) {
        return new TargetBody(rule.measure().code(), ScopeKind.of(rule.scope()), ScopeKind.agencyType(rule.scope()),
                rule.percent(), rule.effectiveFrom(), rule.withdrawn());
    }

    Target target() {
        Measure wanted = Measure.of(measure)
                .orElseThrow(() -> invalid("/measure", "measure-unknown", "is neither K1 nor a family of courses"));
        Scope whom = scope.scope(agencyType, "");
        if (whom instanceof Scope.OwnAgency) {
            throw invalid("/scope", "target-of-own-agency", "is AREA or AGENCY_TYPE: no agency sets its own target");
        }
        return new Target(wanted, whom, percent, effectiveFrom, Boolean.TRUE.equals(withdrawn));
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "See the fields named.",
                List.of(new FieldError(pointer, code, message)));
    }
}
