package uk.deliveryboard.training.requirement.model;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.course.model.Modality;

/**
 * What a group of staff is to be trained in.
 *
 * @param code          names the requirement through all its versions
 * @param roleGroup     group of jobs that it is for; null for all relevant staff
 * @param families      any one of them will do; never empty
 * @param modalities    any one of them will do; empty where it does not matter how it is taught
 * @param graceDays     days from joining, the first day included, until it is due
 * @param refreshMonths for how long a completion will do; null for as long as its course says
 */
public record Requirement(String code, String title, Scope scope, @Nullable String roleGroup,
        Set<CourseFamily> families, Set<Modality> modalities, int graceDays, @Nullable Integer refreshMonths,
        LocalDate effectiveFrom, boolean withdrawn) implements Rule {

    public Requirement {
        if (families.isEmpty()) {
            throw new IllegalArgumentException("requires nothing");
        }
        families = Set.copyOf(families);
        modalities = Set.copyOf(modalities);
    }

    @Override
    public String about() {
        return code;
    }
}
