package uk.deliveryboard.referrals.assessment.web;

import com.github.f4b6a3.uuid.UuidCreator;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.assessment.AssessCase;
import uk.deliveryboard.referrals.assessment.model.Assessment;
import uk.deliveryboard.referrals.assessment.model.Instrument;
import uk.deliveryboard.referrals.web.ReferralOutcomes;

@RestController
@RequestMapping("/v1/cases")
@Tag(name = "Cases")
class AssessmentController {

    private static final String CODE = "[A-Z0-9_]{1,40}";

    /** What was found, by the codes of an instrument. */
    record AssessmentRequest(@NotNull @Pattern(regexp = CODE) String instrument,
            @NotNull @Pattern(regexp = CODE) String version, @NotNull Assessment.Occasion occasion,
            @NotNull LocalDate completedOn, @NotNull Assessment.Band overall,
            @Size(max = 20) @Nullable Map<@Pattern(regexp = CODE) String, Assessment.Band> dimensions,
            @Size(max = 100) @Nullable Map<@Pattern(regexp = CODE) String, Assessment.Presence> ratings,
            @Pattern(regexp = "[A-Za-z0-9-]{1,40}") @Nullable String pcmtRef) {
        Assessment assessment() {
            return new Assessment(UuidCreator.getTimeOrderedEpoch(), instrument, version, occasion, completedOn,
                    overall, Objects.requireNonNullElse(dimensions, Map.<String, Assessment.Band>of()),
                    Objects.requireNonNullElse(ratings, Map.<String, Assessment.Presence>of()), pcmtRef);
        }
    }

    record InstrumentsView(List<Instrument> items) {}

    /** All that decides what an entry does. */
    private record Asked(UUID id, AssessmentRequest request) {}

    private final AssessCase assess;
    private final ReferralAccess access;
    private final Idempotency idempotency;

    AssessmentController(AssessCase assess, ReferralAccess access, Idempotency idempotency) {
        this.assess = assess;
        this.access = access;
        this.idempotency = idempotency;
    }

    @GetMapping("/assessment-instruments")
    @Operation(summary = "List the instruments by which cases are assessed, in each of their versions")
    InstrumentsView instruments(Caller caller) {
        access.mayMove(caller).orThrow();
        return new InstrumentsView(assess.instruments());
    }

    @GetMapping("/{id}/assessments")
    @Operation(summary = "Read the assessments of a case and what changed from each to the next", description = "Bands and findings only: there is no sum, and no number decides anything.")
    AssessCase.Found read(@PathVariable UUID id, Caller caller) {
        access.mayMove(caller).orThrow();
        return assess.read(id, caller).orElseThrow(
                () -> new ProblemException(PlatformProblem.NOT_FOUND, "No such case on your boards."));
    }

    @PostMapping("/{id}/assessments")
    @Operation(summary = "Enter an assessment", description = "Every factor and dimension of the instrument, and no other. The full assessment stays where it was made.")
    ResponseEntity<byte[]> add(@PathVariable UUID id, @Valid @RequestBody AssessmentRequest request, Caller caller,
            IdempotencyKey key) {
        access.mayMove(caller).orThrow();
        return idempotency.once(key, new Asked(id, request),
                () -> ResponseEntity.created(URI.create("/v1/cases/" + id + "/assessments"))
                        .body(switch (assess.add(id, request.assessment(), caller)) {
                            case AssessCase.Outcome.Done(var found) -> found;
                            case AssessCase.Outcome.Unknown() -> throw new ProblemException(
                                    PlatformProblem.NOT_FOUND, "No such case on your boards.");
                            case AssessCase.Outcome.Refused(var refusals) -> throw ReferralOutcomes.refused(refusals);
                        }));
    }
}
