package uk.deliveryboard.training.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.course.model.Course;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.course.model.Modality;

/** A course, as it is sent and as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CourseBody(@NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}") String code,
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*") String title,
        @NotNull CourseFamily family, @NotNull Modality modality,
        @Nullable @Min(1) @Max(10_000) Integer minutes, @Nullable @Min(1) @Max(120) Integer validityMonths,
        @NotNull Boolean countsTowardsWrapTarget) {

    static CourseBody of(Course course) {
        return new CourseBody(course.code(), course.title(), course.family(), course.modality(), course.minutes(),
                course.validityMonths(), course.countsTowardsWrapTarget());
    }

    Course course() {
        return new Course(code, title, family, modality, minutes, validityMonths, countsTowardsWrapTarget);
    }
}
