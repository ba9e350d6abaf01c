package uk.deliveryboard.plans.web.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.plans.access.PlanAccess;
import uk.deliveryboard.plans.directory.Agencies;
import uk.deliveryboard.plans.directory.ReviseAgency;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.AgencyType;
import uk.deliveryboard.plans.directory.model.Revision;
import uk.deliveryboard.plans.directory.model.Sector;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.plans.web.constraint.Slug;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/agencies/{code}/revisions")
@Tag(name = "Agencies", description = "The directory of the partnerships' agencies")
class RevisionController {

    private static final String UNKNOWN = "No agency has this code.";

    /** The whole entry, also what stays. */
    record RevisionRequest(@NotNull @PlainText(max = 200) String name, @NotNull AgencyType type,
            @Nullable Sector sector, @NotNull Boolean specifiedAuthority, @Slug @Nullable String parent,
            @NotNull @Size(max = 20) List<@NotNull @Slug String> boards,
            @NotNull @Size(max = 20) List<RegisterAgencyRequest.@NotNull @Valid NewIdentifier> identifiers,
            @NotNull @PlausibleDay LocalDate validFrom) {

        Revision revision() {
            return new Revision(name, type, sector, specifiedAuthority, parent, boards,
                    RegisterAgencyRequest.NewIdentifier.named(identifiers), validFrom);
        }
    }

    /** All entries that an agency ever had, the first of them first. */
    record HistoryView(List<AgencyView> items) {}

    /** What decides the effect of a revision. */
    private record Asked(String code, RevisionRequest body, long version) {}

    private final Agencies agencies;
    private final ReviseAgency reviseAgency;
    private final Idempotency idempotency;

    RevisionController(Agencies agencies, ReviseAgency reviseAgency, Idempotency idempotency) {
        this.agencies = agencies;
        this.reviseAgency = reviseAgency;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Enter that an agency is otherwise from a day on", description = "SYSTEM_ADMIN or"
            + " PREVENT_LEAD. The whole entry, also what stays. What was said of the days before is kept.")
    ResponseEntity<byte[]> revise(@PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RevisionRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toRegisterAgencies(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(code, request, version), () -> {
            Agency present = KnownAgency.found(code, agencies::find, UNKNOWN);
            return answer(Outcomes.done(
                    reviseAgency.revise(present, version, request.revision(), caller.subject())));
        });
    }

    @GetMapping
    @Operation(summary = "Read what the directory said of an agency, and from which day on", description = "Anybody"
            + " signed in; the first entry first.")
    ResponseEntity<HistoryView> history(@PathVariable String code) {
        List<Agency> entries = KnownAgency.found(code,
                known -> Optional.of(agencies.history(known)).filter(found -> !found.isEmpty()), UNKNOWN);
        return ResponseEntity.ok(new HistoryView(entries.stream().map(AgencyView::of).toList()));
    }

    private static ResponseEntity<?> answer(Agency agency) {
        return ResponseEntity.created(URI.create("/v1/agencies/" + agency.code() + "?on=" + agency.validFrom()))
                .eTag(Versions.etag(agency.version())).body(AgencyView.of(agency));
    }
}
