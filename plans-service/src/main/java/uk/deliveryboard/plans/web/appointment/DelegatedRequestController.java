package uk.deliveryboard.plans.web.appointment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.appointment.Appointments;
import uk.deliveryboard.plans.appointment.DelegatedRequests;
import uk.deliveryboard.plans.appointment.DelegatedRequests.DelegatedRequest;
import uk.deliveryboard.plans.web.Pages;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;

@RestController
@RequestMapping("/v1/agencies/{code}/appointments/{appointmentId}/requests")
@Tag(name = "Appointments", description = "Who holds the offices of your agency, from which day until which")
public class DelegatedRequestController {

    /**
     * @param by         the acting deputy
     * @param onBehalfOf the SPOC of that day, null where there was none
     * @param path       without parameters
     */
    record DelegatedRequestView(UUID id, String by, @Nullable UUID onBehalfOf, String method, String path,
            Instant at) {

        static DelegatedRequestView of(DelegatedRequest request) {
            return new DelegatedRequestView(request.id(), request.by(), request.onBehalfOf(), request.method(),
                    request.path(), request.at());
        }
    }

    private final Appointments appointments;
    private final DelegatedRequests requests;

    DelegatedRequestController(Appointments appointments, DelegatedRequests requests) {
        this.appointments = appointments;
        this.requests = requests;
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "Read what an acting deputy asked for, and in whose place", description = "SPOC, PREVENT_LEAD or"
            + " AUDITOR; the first request first, refused ones among them.")
    public ResponseEntity<Cursor.Page<DelegatedRequestView>> read(@PathVariable String code,
            @PathVariable UUID appointmentId, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, @Parameter(hidden = true) Caller caller) {
        PlanAccess.toReadDelegatedRequests(caller, code.equals(caller.agency())).orThrow();
        UUID after = Pages.after(cursor, Pages::uuid);
        if (appointments.find(appointmentId).isEmpty()) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no such appointment.");
        }
        List<DelegatedRequestView> rows = requests.page(appointmentId, after, limit + 1).stream()
                .map(DelegatedRequestView::of).toList();
        return Cursor.response(Cursor.page(rows, limit, row -> row.id().toString()));
    }
}
