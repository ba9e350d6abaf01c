package uk.deliveryboard.training.workshop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem.FieldError;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.workshop.PlanWorkshop;
import uk.deliveryboard.training.workshop.RunWorkshop;
import uk.deliveryboard.training.workshop.Workshops;
import uk.deliveryboard.training.workshop.model.Workshop;
import uk.deliveryboard.training.workshop.web.WorkshopBodies.Decided;
import uk.deliveryboard.training.workshop.web.WorkshopBodies.Place;
import uk.deliveryboard.training.workshop.web.WorkshopBodies.Plan;
import uk.deliveryboard.training.workshop.web.WorkshopBodies.Register;
import uk.deliveryboard.training.workshop.web.WorkshopBodies.WorkshopResponse;

@RestController
@Tag(name = "Workshops", description = "Workshops that an agency gives to its own staff")
class WorkshopController {

    private static final int YEARS_LISTED = 50;

    private final PlanWorkshop planWorkshop;
    private final RunWorkshop runWorkshop;
    private final Workshops workshops;
    private final Idempotency idempotency;
    private final Clock clock;

    WorkshopController(PlanWorkshop planWorkshop, RunWorkshop runWorkshop, Workshops workshops,
            Idempotency idempotency, Clock clock) {
        this.planWorkshop = planWorkshop;
        this.runWorkshop = runWorkshop;
        this.workshops = workshops;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping("/v1/training/workshops")
    @Operation(summary = "Plan a workshop", description = "Each of its trainers is accredited on its day.")
    ResponseEntity<byte[]> plan(@Valid @RequestBody Plan body, Caller caller, IdempotencyKey key) {
        TrainingAccess.keepWorkshops(caller).orThrow();
        return idempotency.once(key, body, () -> {
            Workshop workshop = WorkshopProblem.done(planWorkshop.plan(caller.agency(), body.courseCode(),
                    body.heldOn(), body.venue(), body.capacity(), body.trainers()));
            return ResponseEntity.created(URI.create("/v1/training/workshops/" + workshop.id()))
                    .eTag(Versions.etag(workshop.version())).body(WorkshopResponse.of(workshop));
        });
    }

    @GetMapping("/v1/training/workshops")
    @Transactional(readOnly = true)
    @Operation(summary = "List workshops by their day", description = "From today on where no day is named.")
    public ResponseEntity<Cursor.Page<WorkshopResponse>> list(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Cursor.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor, Caller caller) {
        TrainingAccess.keepWorkshops(caller).orThrow();
        LocalDate today = ClockConfiguration.today(clock);
        List<WorkshopResponse> rows = workshops
                .between(caller.agency(), day(from, today, "?from"), day(to, today.plusYears(2), "?to"),
                        Cursor.after(cursor), limit + 1)
                .stream().map(WorkshopResponse::of).toList();
        return Cursor.response(Cursor.page(rows, limit, row -> row.heldOn() + " " + row.workshopId()));
    }

    @GetMapping("/v1/training/workshops/{id}")
    @Transactional(readOnly = true)
    @Operation(summary = "A workshop with its bookings")
    public ResponseEntity<WorkshopResponse> show(@PathVariable UUID id, Caller caller) {
        TrainingAccess.keepWorkshops(caller).orThrow();
        return response(workshops.find(caller.agency(), id).orElseThrow(WorkshopProblem::unknown));
    }

    @PostMapping("/v1/training/workshops/{id}/bookings")
    @Operation(summary = "Ask for a place for one of your staff", description = "Somebody else approves it. Where all places are taken, they wait for the next that becomes free.")
    ResponseEntity<byte[]> book(@PathVariable UUID id, @Valid @RequestBody Place body, Caller caller,
            IdempotencyKey key) {
        TrainingAccess.keepWorkshops(caller).orThrow();
        return idempotency.once(key, body, () -> {
            Workshop workshop = WorkshopProblem
                    .done(runWorkshop.book(caller.agency(), id, body.staffRef(), caller.subject()));
            return ResponseEntity.created(URI.create("/v1/training/workshops/" + id))
                    .eTag(Versions.etag(workshop.version())).body(WorkshopResponse.of(workshop));
        });
    }

    @PutMapping("/v1/training/workshops/{id}/bookings/{staffRef}")
    @Operation(summary = "Approve, refuse or cancel a booking", description = "A place that becomes free goes to who has waited longest.")
    ResponseEntity<WorkshopResponse> decide(@PathVariable UUID id, @PathVariable String staffRef,
            @Valid @RequestBody Decided body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        TrainingAccess.keepWorkshops(caller).orThrow();
        return response(WorkshopProblem.done(runWorkshop.decide(caller.agency(), id, Versions.required(ifMatch),
                staffRef, body.decision(), caller.subject())));
    }

    @PutMapping("/v1/training/workshops/{id}/register")
    @Operation(summary = "Enter who was there", description = "They have completed the course; who is taken off the register again has not.")
    ResponseEntity<WorkshopResponse> register(@PathVariable UUID id, @Valid @RequestBody Register body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        TrainingAccess.keepWorkshops(caller).orThrow();
        return response(WorkshopProblem.done(runWorkshop.register(caller.agency(), id, Versions.required(ifMatch),
                Set.copyOf(body.attended()), caller.subject())));
    }

    @DeleteMapping("/v1/training/workshops/{id}")
    @Operation(summary = "Cancel a workshop with all its bookings", description = "It stays on the list.")
    ResponseEntity<WorkshopResponse> cancel(@PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        TrainingAccess.keepWorkshops(caller).orThrow();
        return response(
                WorkshopProblem.done(runWorkshop.cancel(caller.agency(), id, Versions.required(ifMatch))));
    }

    private LocalDate day(@Nullable LocalDate wanted, LocalDate otherwise, String parameter) {
        LocalDate today = ClockConfiguration.today(clock);
        if (wanted != null && (wanted.isBefore(today.minusYears(YEARS_LISTED))
                || wanted.isAfter(today.plusYears(YEARS_LISTED)))) {
            throw new ProblemException(PlatformProblem.INVALID_PARAMETER, "See the parameter named.",
                    List.of(new FieldError(parameter, "out-of-range", "is more than fifty years away")));
        }
        return wanted == null ? otherwise : wanted;
    }

    private static ResponseEntity<WorkshopResponse> response(Workshop workshop) {
        return ResponseEntity.ok().eTag(Versions.etag(workshop.version())).body(WorkshopResponse.of(workshop));
    }
}
