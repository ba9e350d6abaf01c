package uk.deliveryboard.plans.web.appointment;

import com.github.f4b6a3.uuid.UuidCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.appointment.Appointments;
import uk.deliveryboard.plans.appointment.KeepOffices;
import uk.deliveryboard.plans.appointment.model.Appointment;
import uk.deliveryboard.plans.appointment.model.Holder;
import uk.deliveryboard.plans.appointment.model.Office;
import uk.deliveryboard.plans.appointment.model.Telephone;
import uk.deliveryboard.plans.appointment.model.WorkEmail;
import uk.deliveryboard.plans.directory.Agencies;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.Pages;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/agencies/{code}/appointments")
@Tag(name = "Appointments", description = "Who holds the offices of your agency, from which day until which")
public class AppointmentController {

    /**
     * @param person pseudonymous id
     * @param until  last day, where it is known; needed for an acting deputy
     */
    record AppointmentRequest(@NotNull Office office, @NotNull UUID person,
            @NotNull @PlainText(max = 120) String jobTitle,
            @NotNull @Size(max = 254) String workEmail, @NotNull @Size(max = 40) String telephone,
            @NotNull @PlausibleDay LocalDate since, @PlausibleDay @Nullable LocalDate until) {

        Appointment of(String agency) {
            return new Appointment(UuidCreator.getTimeOrderedEpoch(), agency, office,
                    new Holder(person, jobTitle, WorkEmail.written(workEmail), Telephone.written(telephone)), since,
                    until, null, 1);
        }
    }

    record EndRequest(@NotNull @PlausibleDay LocalDate lastDay) {}

    /**
     * @param until   last day as it was meant when it began
     * @param lastDay last day: the one on which somebody ended it, else the one that was meant
     * @param held    whether it is held today
     */
    record AppointmentView(UUID id, Office office, UUID person, String jobTitle, String workEmail, String telephone,
            LocalDate since, @Nullable LocalDate until, @Nullable LocalDate lastDay, boolean held, long version) {

        static AppointmentView of(Appointment appointment, LocalDate today) {
            Holder holder = appointment.holder();
            return new AppointmentView(appointment.id(), appointment.office(), holder.person(), holder.jobTitle(),
                    holder.email().address(), holder.telephone().number(), appointment.since(), appointment.until(),
                    appointment.lastDay(), appointment.isHeldOn(today), appointment.version());
        }
    }

    /** What decides the effect of an end. */
    private record Asked(UUID appointment, EndRequest body, long version) {}

    private final Appointments appointments;
    private final KeepOffices keepOffices;
    private final Agencies agencies;
    private final Idempotency idempotency;
    private final Clock clock;

    AppointmentController(Appointments appointments, KeepOffices keepOffices, Agencies agencies,
            Idempotency idempotency, Clock clock) {
        this.appointments = appointments;
        this.keepOffices = keepOffices;
        this.agencies = agencies;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Enter who holds an office of your agency", description = "SPOC or PREVENT_LEAD. Prevent lead,"
            + " SPOC and member lead have one holder at a time. An acting deputy has a last day from the beginning, and"
            + " stops at 23:59 of it.")
    ResponseEntity<byte[]> appoint(@PathVariable String code, @Valid @RequestBody AppointmentRequest request,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toKeepOffices(caller, code.equals(caller.agency())).orThrow();
        return idempotency.once(key, request, () -> {
            if (!agencies.has(caller.agency())) {
                throw new ProblemException(PlansProblem.AGENCY_NOT_REGISTERED, "Ask for it to be registered first.");
            }
            return answer(Outcomes.done(keepOffices.appoint(request.of(caller.agency()), caller.subject())));
        });
    }

    @PostMapping("/{appointmentId}/end")
    @Operation(summary = "Say on which day somebody holds an office for the last time", description = "SPOC or"
            + " PREVENT_LEAD. The day may be to come; an end is entered once.")
    ResponseEntity<byte[]> end(@PathVariable String code, @PathVariable UUID appointmentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody EndRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toKeepOffices(caller, code.equals(caller.agency())).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(appointmentId, request, version), () -> answer(Outcomes
                .done(keepOffices.end(found(appointmentId), version, request.lastDay(), caller.subject()))));
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "List who holds the offices of your agency", description = "All who may read plans. With the"
            + " parameter on, those who hold one on that day; without it, those of all days, as they were entered.")
    public ResponseEntity<Cursor.Page<AppointmentView>> list(@PathVariable String code,
            @RequestParam(required = false) @PlausibleDay @Nullable LocalDate on,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadOffices(caller, code.equals(caller.agency())).orThrow();
        LocalDate today = ClockConfiguration.today(clock);
        List<AppointmentView> rows = appointments.page(on, Pages.after(cursor, Pages::uuid), limit + 1).stream()
                .map(appointment -> AppointmentView.of(appointment, today)).toList();
        return Cursor.response(Cursor.page(rows, limit, appointment -> appointment.id().toString()));
    }

    @GetMapping("/{appointmentId}")
    @Transactional(readOnly = true)
    @Operation(summary = "Read who holds an office", description = "All who may read plans.")
    public ResponseEntity<AppointmentView> read(@PathVariable String code, @PathVariable UUID appointmentId,
            @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadOffices(caller, code.equals(caller.agency())).orThrow();
        Appointment appointment = found(appointmentId);
        return ResponseEntity.ok().eTag(Versions.etag(appointment.version()))
                .body(AppointmentView.of(appointment, ClockConfiguration.today(clock)));
    }

    private Appointment found(UUID id) {
        return appointments.find(id).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such appointment."));
    }

    private ResponseEntity<?> answer(Appointment appointment) {
        return ResponseEntity
                .created(URI.create("/v1/agencies/" + appointment.agency() + "/appointments/" + appointment.id()))
                .eTag(Versions.etag(appointment.version()))
                .body(AppointmentView.of(appointment, ClockConfiguration.today(clock)));
    }
}
