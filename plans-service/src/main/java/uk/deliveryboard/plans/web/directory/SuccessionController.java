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
import uk.deliveryboard.plans.directory.SucceedAgency;
import uk.deliveryboard.plans.directory.Successions;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.Succession;
import uk.deliveryboard.plans.web.Outcomes;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;
import uk.deliveryboard.plans.web.constraint.Slug;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.Versions;

@RestController
@RequestMapping("/v1/agencies/{code}/succession")
@Tag(name = "Agencies", description = "The directory of the partnerships' agencies")
class SuccessionController {

    private static final String UNKNOWN = "No agency has this code.";

    /** @param continuedBy needed where there are successors */
    record SuccessionRequest(@NotNull @PlausibleDay LocalDate lastDay,
            @NotNull @Size(max = 10) List<@NotNull @Slug String> successors, @Slug @Nullable String continuedBy) {

        Succession succession() {
            return new Succession(lastDay, successors, continuedBy);
        }
    }

    /**
     * @param lastDay      last day of the agency, null while none is known
     * @param successors   those that follow it
     * @param continuedBy  the one for which what was its own counts on the new basis
     * @param predecessors those that it follows
     */
    record SuccessionView(String agency, @Nullable LocalDate lastDay, List<String> successors,
            @Nullable String continuedBy, List<String> predecessors) {}

    /** What decides the effect of an end. */
    private record Asked(String code, SuccessionRequest body, long version) {}

    private final Agencies agencies;
    private final Successions successions;
    private final SucceedAgency succeedAgency;
    private final Idempotency idempotency;

    SuccessionController(Agencies agencies, Successions successions, SucceedAgency succeedAgency,
            Idempotency idempotency) {
        this.agencies = agencies;
        this.successions = successions;
        this.succeedAgency = succeedAgency;
        this.idempotency = idempotency;
    }

    @PostMapping
    @Operation(summary = "Enter the last day of an agency and which agencies follow it", description = "SYSTEM_ADMIN"
            + " or PREVENT_LEAD. Several with one successor are a merger, one with several is a split, one without any"
            + " is closed. The day may be to come; it is entered once. What the agency left stays its own.")
    ResponseEntity<byte[]> succeed(@PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SuccessionRequest request, @Parameter(hidden = true) Caller caller,
            @Parameter(hidden = true) IdempotencyKey key) {
        PlanAccess.toRegisterAgencies(caller).orThrow();
        long version = Versions.required(ifMatch);
        return idempotency.once(key, new Asked(code, request, version), () -> {
            KnownAgency.found(code, agencies::find, UNKNOWN);
            Outcomes.done(succeedAgency.succeed(code, version, request.succession(), caller.subject()));
            return ResponseEntity.created(URI.create("/v1/agencies/" + code + "/succession")).body(view(code));
        });
    }

    @GetMapping
    @Operation(summary = "Read which agencies an agency follows, and which follow it", description = "Anybody signed"
            + " in.")
    ResponseEntity<SuccessionView> read(@PathVariable String code) {
        Agency agency = KnownAgency.found(code, agencies::find, UNKNOWN);
        return ResponseEntity.ok(view(agency.code()));
    }

    private SuccessionView view(String code) {
        List<String> predecessors = successions.predecessors(code);
        return successions.of(code)
                .map(found -> new SuccessionView(code, found.lastDay(), found.successors(), found.continuedBy(),
                        predecessors))
                .orElseGet(() -> new SuccessionView(code, null, List.of(), null, predecessors));
    }
}
