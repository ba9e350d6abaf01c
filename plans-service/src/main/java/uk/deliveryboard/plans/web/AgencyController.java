package uk.deliveryboard.plans.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/agencies")
@Tag(name = "Agencies", description = "The directory of the partnerships' agencies")
class AgencyController {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

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
        return idempotency.once(key, request, () -> registered(registerAgency.register(request.agency())));
    }

    @GetMapping
    @Operation(summary = "List the agencies", description = "Anybody signed in; in the order of their codes.")
    ResponseEntity<Cursor.Page<AgencyView>> list(@RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        String after = Pages.after(cursor, code -> Optional.of(code).filter(CODE.asMatchPredicate()));
        List<AgencyView> rows = agencies.after(after == null ? "" : after, limit + 1).stream().map(AgencyView::of)
                .toList();
        return Cursor.response(Cursor.page(rows, limit, AgencyView::code));
    }

    @GetMapping("/{code}")
    @Operation(summary = "Read an agency", description = "Anybody signed in.")
    ResponseEntity<AgencyView> read(@PathVariable String code) {
        return Optional.of(code).filter(CODE.asMatchPredicate()).flatMap(agencies::find).map(agency -> ResponseEntity
                .ok().eTag(Versions.etag(agency.version())).body(AgencyView.of(agency)))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "No agency has this code."));
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
