package uk.deliveryboard.training.requirement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.course.model.Modality;
import uk.deliveryboard.training.requirement.model.Requirement;

/**
 * A requirement, as it is sent and as it is shown.
 *
 * @param modalities empty or absent where it does not matter how it is taught
 * @param graceDays  90 where nothing is said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequirementBody(@NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}") String code,
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*") String title, @NotNull ScopeKind scope,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String agencyType,
        @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String roleGroup,
        @NotNull @Size(min = 1, max = 14) List<@NotNull CourseFamily> families,
        @Nullable @Size(max = 5) List<@NotNull Modality> modalities, @Nullable @Min(0) @Max(730) Integer graceDays,
        @Nullable @Min(1) @Max(120) Integer refreshMonths, @NotNull LocalDate effectiveFrom,
        @Nullable Boolean withdrawn) {

    /** For new starters, where a requirement does not say otherwise. */
    static final int USUAL_GRACE_DAYS = 90;

    static RequirementBody of(Requirement rule) {
        return new RequirementBody(rule.code(), rule.title(), ScopeKind.of(rule.scope()),
                ScopeKind.agencyType(rule.scope()), rule.roleGroup(), rule.families().stream().sorted().toList(),
                rule.modalities().stream().sorted().toList(), rule.graceDays(), rule.refreshMonths(),
                rule.effectiveFrom(), rule.withdrawn());
    }

    Requirement requirement(String agency) {
        return new Requirement(code, title, scope.scope(agencyType, agency), roleGroup, Set.copyOf(families),
                modalities == null ? Set.of() : Set.copyOf(modalities),
                graceDays == null ? USUAL_GRACE_DAYS : graceDays, refreshMonths, effectiveFrom,
                Boolean.TRUE.equals(withdrawn));
    }
}
