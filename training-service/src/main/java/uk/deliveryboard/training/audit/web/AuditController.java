package uk.deliveryboard.training.audit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.audit.Audits;
import uk.deliveryboard.training.audit.model.Audit;
import uk.deliveryboard.training.audit.model.Audit.Finding;

@RestController
@Tag(name = "Training audits", description = "Samples of training records, compared with their evidence")
class AuditController {

    private static final int MOST_LISTED = 50;

    private final Audits audits;
    private final Agencies agencies;
    private final Idempotency idempotency;
    private final Clock clock;

    AuditController(Audits audits, Agencies agencies, Idempotency idempotency, Clock clock) {
        this.audits = audits;
        this.agencies = agencies;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** @param seed any word; the same one draws the same sample from the same records */
    record Draw(@NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String seed,
            @NotNull @Min(1) @Max(500) Integer sampleSize) {}

    record Found(@NotNull Finding finding) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SampledResponse(UUID recordId, String staffRef, String courseFamily, LocalDate completedOn,
            String verification, @Nullable Finding finding) {}

    /** @param population records that counted on that day, of which the sample was drawn */
    record Summary(UUID auditId, LocalDate asAt, String seed, int population, int sampled, long matched,
            long discrepancies, long noEvidence, long open, String etag) {

        static Summary of(Audit audit) {
            return new Summary(audit.id(), audit.asAt(), audit.seed(), audit.population(), audit.sample().size(),
                    audit.found(Finding.MATCHED), audit.found(Finding.DISCREPANCY),
                    audit.found(Finding.NO_EVIDENCE), audit.open(), Versions.etag(audit.version()));
        }
    }

    record Detail(Summary audit, List<SampledResponse> sample) {

        static Detail of(Audit audit) {
            return new Detail(Summary.of(audit),
                    audit.sample().stream()
                            .map(each -> new SampledResponse(each.recordId(), each.staffRef(), each.courseFamily(),
                                    each.completedOn(), each.verification(), each.finding()))
                            .toList());
        }
    }

    record Summaries(List<Summary> items) {}

    @PostMapping("/v1/training/audits")
    @Operation(summary = "Draw a sample of the training records that count today", description = "By the order of SHA-256 over the seed, a space and the id of the record.")
    ResponseEntity<byte[]> draw(@Valid @RequestBody Draw body, Caller caller, IdempotencyKey key) {
        TrainingAccess.audit(caller).orThrow();
        return idempotency.once(key, body, () -> {
            agencies.requireRegistered(caller.agency());
            UUID id = UuidCreator.getTimeOrderedEpoch();
            audits.draw(caller.agency(), id, ClockConfiguration.today(clock), body.seed(), body.sampleSize());
            Audit audit = audits.find(caller.agency(), id).orElseThrow();
            return ResponseEntity.created(URI.create("/v1/training/audits/" + id))
                    .eTag(Versions.etag(audit.version())).body(Detail.of(audit));
        });
    }

    @GetMapping("/v1/training/audits")
    @Transactional(readOnly = true)
    @Operation(summary = "Your agency's last 50 audits, the newest first")
    public Summaries list(Caller caller) {
        TrainingAccess.audit(caller).orThrow();
        return new Summaries(audits.newest(caller.agency(), MOST_LISTED).stream().map(Summary::of).toList());
    }

    @GetMapping("/v1/training/audits/{id}")
    @Transactional(readOnly = true)
    @Operation(summary = "An audit with its sample and what was found")
    public ResponseEntity<Detail> show(@PathVariable UUID id, Caller caller) {
        TrainingAccess.audit(caller).orThrow();
        return response(found(caller.agency(), id));
    }

    @PutMapping("/v1/training/audits/{id}/records/{recordId}")
    @Transactional
    @Operation(summary = "Note what was found of a record of the sample")
    public ResponseEntity<Detail> note(@PathVariable UUID id, @PathVariable UUID recordId,
            @Valid @RequestBody Found body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Caller caller) {
        TrainingAccess.audit(caller).orThrow();
        long version = Versions.required(ifMatch);
        if (found(caller.agency(), id).sample().stream().noneMatch(each -> each.recordId().equals(recordId))) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "The sample has no record with this id.");
        }
        if (!audits.note(caller.agency(), id, recordId, body.finding(), version)) {
            throw Versions.stale();
        }
        return response(found(caller.agency(), id));
    }

    private Audit found(String agency, UUID id) {
        return audits.find(agency, id).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "Your agency has no audit with this id."));
    }

    private static ResponseEntity<Detail> response(Audit audit) {
        return ResponseEntity.ok().eTag(Versions.etag(audit.version())).body(Detail.of(audit));
    }
}
