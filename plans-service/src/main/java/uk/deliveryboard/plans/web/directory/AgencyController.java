package uk.deliveryboard.plans.web.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.directory.Agencies;
import uk.deliveryboard.plans.directory.RegisterAgency;
import uk.deliveryboard.plans.directory.RegistrationOutcome;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.web.Pages;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.plans.web.constraint.Slug;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/agencies")
@Tag(name = "Agencies", description = "The directory of the partnerships' agencies")
class AgencyController {

    private final Agencies agencies;
    private final RegisterAgency registerAgency;
    private final Idempotency idempotency;

    AgencyController(Agencies agencies, RegisterAgency registerAgency, Idempotency idempotency) {
        this.agencies = agencies;
        this.registerAgency = registerAgency;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Enter an agency", description = "SYSTEM_ADMIN or PREVENT_LEAD.")
    ResponseEntity<byte[]> register(@Valid @RequestBody RegisterAgencyRequest request,
            @Parameter(hidden = true) Caller caller, @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toRegisterAgencies(caller).orThrow();
        return idempotency.once(key, request,
                () -> registered(registerAgency.register(request.agency(), caller.subject())));
    }

    @GetMapping
    @Operation(summary = "List the agencies", description = "Anybody signed in; in the order of their codes. With the"
            + " parameter parent, those beneath that agency.")
    ResponseEntity<Cursor.Page<AgencyView>> list(@RequestParam(required = false) @Slug @Nullable String parent,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        String after = Pages.after(cursor, KnownAgency::code);
        List<AgencyView> rows = agencies.after(after == null ? "" : after, parent, limit + 1).stream()
                .map(AgencyView::of)
                .toList();
        return Cursor.response(Cursor.page(rows, limit, AgencyView::code));
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read an agency", description = "Anybody signed in. With the parameter on, as it was on that"
            + " day.")
    ResponseEntity<AgencyView> read(@PathVariable String code,
            @RequestParam(required = false) @PlausibleDay @Nullable LocalDate on) {
        Agency agency = on == null
                ? KnownAgency.found(code, agencies::find, "No agency has this code.")
                : KnownAgency.found(code, known -> agencies.find(known, on), "There was no such agency on this day.");
        return ResponseEntity.ok().eTag(Versions.etag(agency.version())).body(AgencyView.of(agency));
    }

    private static ResponseEntity<?> registered(RegistrationOutcome outcome) {
        return switch (outcome) {
            case RegistrationOutcome.Registered(Agency agency) -> ResponseEntity
                    .created(URI.create("/v1/agencies/" + agency.code())).eTag(Versions.etag(agency.version()))
                    .body(AgencyView.of(agency));
            case RegistrationOutcome.Refused(var refusals) -> throw PlansProblem.rulesNotMet(refusals);
            case RegistrationOutcome.CodeTaken() -> throw new ProblemException(PlansProblem.AGENCY_EXISTS,
                    "Codes are never used again.");
            case RegistrationOutcome.IdentifierTaken() -> throw new ProblemException(PlansProblem.IDENTIFIER_TAKEN,
                    "An identifier names one agency.");
        };
    }
}
