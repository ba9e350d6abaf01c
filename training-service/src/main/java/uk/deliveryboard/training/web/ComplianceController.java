package uk.deliveryboard.training.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.course.Courses;
import uk.deliveryboard.training.course.model.Course;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.coverage.TrainingFigures;
import uk.deliveryboard.training.staff.Staff;

@RestController
@Tag(name = "Compliance", description = "Whether one of the caller's staff is trained, and nothing more")
class ComplianceController {

    /** What codes and references are made of; nothing else is worth asking the database for. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final TrainingFigures figures;
    private final Staff staff;
    private final Courses courses;
    private final Clock clock;

    ComplianceController(TrainingFigures figures, Staff staff, Courses courses, Clock clock) {
        this.figures = figures;
        this.staff = staff;
        this.courses = courses;
        this.clock = clock;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComplianceResponse(boolean compliant, @Nullable LocalDate validTo) {}

    @GetMapping("/v1/training/compliance/{staffRef}")
    @Transactional(readOnly = true)
    @Operation(summary = "Whether one of your staff is validly trained today", description = "With a course: in its family. Without: in whatever counts towards the WRAP target.")
    public ComplianceResponse compliance(@PathVariable String staffRef,
            @RequestParam(required = false) @Nullable String course, Caller caller) {
        TrainingAccess.askCompliance(caller).orThrow();
        CourseFamily family = course == null ? null : family(course);
        UUID person = person(caller.agency(), staffRef).orElseThrow(() -> new ProblemException(
                PlatformProblem.NOT_FOUND, "Nobody on your agency's list of staff in scope has this reference."));
        var compliance = figures.compliance(person, family, ClockConfiguration.today(clock));
        return new ComplianceResponse(compliance.compliant(), compliance.validTo());
    }

    private Optional<UUID> person(String agency, String staffRef) {
        return REFERENCE.matcher(staffRef).matches() ? staff.id(agency, staffRef) : Optional.empty();
    }

    private CourseFamily family(String code) {
        Course course = REFERENCE.matcher(code).matches() ? courses.byCode(Set.of(code)).get(code) : null;
        if (course == null) {
            throw new ProblemException(PlatformProblem.INVALID_PARAMETER, "GET /v1/courses lists them.",
                    List.of(new FieldError("?course", "course-unknown", "names no course")));
        }
        return course.family();
    }
}
