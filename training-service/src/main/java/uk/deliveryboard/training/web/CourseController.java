package uk.deliveryboard.training.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.course.Courses;

@RestController
@Tag(name = "Courses", description = "Courses of the area, shared by all agencies")
class CourseController {

    private final Courses courses;
    private final Idempotency idempotency;

    CourseController(Courses courses, Idempotency idempotency) {
        this.courses = courses;
        this.idempotency = idempotency;
    }

    @PostMapping("/v1/courses")
    @Operation(summary = "Add a course")
    ResponseEntity<byte[]> add(@Valid @RequestBody CourseBody body, Caller caller, IdempotencyKey key) {
        TrainingAccess.addCourse(caller).orThrow();
        return idempotency.once(key, body, () -> {
            if (!courses.add(body.course())) {
                throw new ProblemException(TrainingProblem.COURSE_EXISTS,
                        "A course is never changed; use another code.",
                        List.of(new FieldError("/code", "exists", "is taken")));
            }
            return ResponseEntity.status(HttpStatus.CREATED).body(body);
        });
    }

    @GetMapping("/v1/courses")
    @Operation(summary = "List the courses")
    ResponseEntity<Cursor.Page<CourseBody>> list(
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<CourseBody> rows = courses.after(Cursor.after(cursor), limit + 1).stream().map(CourseBody::of).toList();
        return Cursor.response(Cursor.page(rows, limit, CourseBody::code));
    }
}
