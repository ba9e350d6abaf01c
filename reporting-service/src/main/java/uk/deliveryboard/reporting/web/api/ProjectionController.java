package uk.deliveryboard.reporting.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.projection.ProjectionDesk;
import uk.deliveryboard.platform.projection.ProjectionRebuild;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.reporting.access.BoardAccess;
import uk.deliveryboard.reporting.web.ReportingProblem;

@RestController
@Tag(name = "Projections", description = "How the tables behind the figures stand, and their repair")
class ProjectionController {

    private static final Pattern POSITION = Pattern.compile("([a-z0-9.-]+)/(\\d{1,9})/(\\d{1,18})");

    /**
     * @param lastEventTime left out where no event has come yet
     * @param lagEvents     records of the log not yet dealt with, left out while the log cannot be asked
     * @param lagSeconds    age of the oldest of them
     * @param rebuild       left out where none runs
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProjectionView(String name, long parked, @Nullable Instant lastEventTime,
            @Nullable Long lagEvents, @Nullable Double lagSeconds, @Nullable RebuildView rebuild) {}

    /**
     * @param done  records dealt with
     * @param total records that the tables in use have dealt with
     */
    record RebuildView(Instant startedAt, long done, long total) {}

    record ProjectionsView(List<ProjectionView> projections) {}

    /** Codes and places only: the content of a record stays where it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParkedView(String topic, int partition, long offset, @Nullable UUID subject, @Nullable Long sequence,
            String reason, String detail, Instant parkedAt) {}

    record ReplayView(long applied, long stillParked) {}

    private final ProjectionDesk desk;

    ProjectionController(ProjectionDesk desk) {
        this.desk = desk;
    }

    @Operation(summary = "All projections: lag in events and seconds, parked records, time of the newest event")
    @GetMapping("/v1/projections")
    ProjectionsView all(Caller caller) {
        BoardAccess.mayInspectProjections(caller).orThrow();
        return new ProjectionsView(desk.all().stream()
                .map(ProjectionController::view).toList());
    }

    @Operation(summary = "Records that a projection could not apply, each with its reason")
    @GetMapping("/v1/projections/{name}/parked")
    ResponseEntity<Cursor.Page<ParkedView>> parked(@PathVariable String name,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        BoardAccess.mayInspectProjections(caller).orThrow();
        known(name);
        var rows = desk.parked(name, position(Cursor.after(cursor)), limit + 1).stream()
                .map(ProjectionController::view).toList();
        return Cursor.response(Cursor.page(rows, limit,
                row -> row.topic() + "/" + row.partition() + "/" + row.offset()));
    }

    @Operation(summary = "Try all parked records again")
    @PostMapping("/v1/projections/{name}/parked:replay")
    ReplayView replay(@PathVariable String name, Caller caller) {
        BoardAccess.mayRepairProjections(caller).orThrow();
        known(name);
        long applied = desk.replay(name);
        long parked = desk.all().stream().filter(status -> status.name().equals(name))
                .mapToLong(ProjectionDesk.Status::parked).sum();
        return new ReplayView(applied, parked);
    }

    @Operation(summary = "Read the whole log again beside the figures in use, which the new ones replace when they have caught up; one that runs goes on")
    @PostMapping("/v1/projections/{name}:rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild(@PathVariable String name, Caller caller) {
        BoardAccess.mayRepairProjections(caller).orThrow();
        known(name);
        desk.rebuild(name);
    }

    private void known(String name) {
        if (!desk.has(name)) {
            throw new ProblemException(ReportingProblem.PROJECTION_UNKNOWN, "GET /v1/projections names them all.");
        }
    }

    private static ProjectionDesk.Position position(String after) {
        if (after.isEmpty()) {
            return ProjectionDesk.Position.START;
        }
        Matcher matcher = POSITION.matcher(after);
        if (!matcher.matches()) {
            throw new ProblemException(PlatformProblem.INVALID_CURSOR, "Start again without a cursor.",
                    List.of(new Problem.FieldError("?cursor", "invalid", "is not a cursor of ours")));
        }
        return new ProjectionDesk.Position(matcher.group(1), Integer.parseInt(matcher.group(2)),
                Long.parseLong(matcher.group(3)));
    }

    private static ProjectionView view(ProjectionDesk.Status status) {
        var lag = status.lag();
        return new ProjectionView(status.name(), status.parked(), status.lastEventTime(),
                lag == null ? null : lag.events(), lag == null ? null : lag.seconds(), view(status.rebuild()));
    }

    private static @Nullable RebuildView view(ProjectionRebuild.@Nullable Progress rebuild) {
        return rebuild == null ? null : new RebuildView(rebuild.startedAt(), rebuild.done(), rebuild.total());
    }

    private static ParkedView view(ProjectionDesk.Parked parked) {
        return new ParkedView(parked.position().topic(), parked.position().partition(), parked.position().offset(),
                parked.subject(), parked.sequence(), parked.reason().name(), parked.detail(), parked.parkedAt());
    }
}
