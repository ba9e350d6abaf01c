package uk.deliveryboard.plans.web.appointment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.appointment.Appointments;
import uk.deliveryboard.plans.appointment.KeepOffices;
import uk.deliveryboard.plans.appointment.model.Appointment;
import uk.deliveryboard.plans.appointment.model.Holder;
import uk.deliveryboard.plans.appointment.model.Telephone;
import uk.deliveryboard.plans.appointment.model.WorkEmail;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/agencies/{code}/appointments/{appointmentId}/contacts")
@Tag(name = "Appointments", description = "Who holds the offices of your agency, from which day until which")
public class ContactController {

    record ContactRequest(@NotNull @PlainText(max = 120) String jobTitle, @NotNull @Size(max = 254) String workEmail,
            @NotNull @Size(max = 40) String telephone) {}

    /**
     * @param version    version of the appointment that it came with
     * @param recordedAt when it was entered
     */
    record ContactView(long version, String jobTitle, String workEmail, String telephone, Instant recordedAt) {

        static ContactView of(Appointments.Contact contact) {
            Holder holder = contact.holder();
            return new ContactView(contact.version(), holder.jobTitle(), holder.email().address(),
                    holder.telephone().number(), contact.recordedAt());
        }
    }

    /** All contacts that an appointment ever had, the first of them first. */
    record ContactsView(List<ContactView> items) {}

    /** What decides the effect of a correction. */
    private record Asked(UUID appointment, ContactRequest body, long version) {}

    private final Appointments appointments;
    private final KeepOffices keepOffices;
    private final Idempotency idempotency;

    ContactController(Appointments appointments, KeepOffices keepOffices, Idempotency idempotency) {
        this.appointments = appointments;
        this.keepOffices = keepOffices;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Correct how the holder of an office is reached", description = "SPOC or PREVENT_LEAD. What was"
            + " entered before is kept. Another holder is another appointment.")
    ResponseEntity<byte[]> correct(@PathVariable String code, @PathVariable UUID appointmentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ContactRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toKeepOffices(caller, code.equals(caller.agency())).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(appointmentId, request, version), () -> {
            Appointment present = found(appointmentId);
            Holder corrected = new Holder(present.holder().person(), request.jobTitle(),
                    WorkEmail.written(request.workEmail()), Telephone.written(request.telephone()));
            Appointment done = Outcomes.done(keepOffices.correct(present, version, corrected, caller.subject()));
            return ResponseEntity
                    .created(URI.create("/v1/agencies/" + code + "/appointments/" + appointmentId + "/contacts"))
                    .eTag(Versions.etag(done.version()))
                    .body(ContactView.of(appointments.contacts(appointmentId).getLast()));
        });
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "Read how the holder of an office is and was reached", description = "All who may read plans;"
            + " the first entry first.")
    public ResponseEntity<ContactsView> read(@PathVariable String code, @PathVariable UUID appointmentId,
            @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadOffices(caller, code.equals(caller.agency())).orThrow();
        Appointment appointment = found(appointmentId);
        return ResponseEntity.ok().eTag(Versions.etag(appointment.version())).body(new ContactsView(
                appointments.contacts(appointmentId).stream().map(ContactView::of).toList()));
    }

    private Appointment found(UUID id) {
        return appointments.find(id).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such appointment."));
    }
}
