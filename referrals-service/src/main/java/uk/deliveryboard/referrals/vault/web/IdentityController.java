package uk.deliveryboard.referrals.vault.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.vault.ReadIdentity;
import uk.deliveryboard.referrals.vault.model.Part;
import uk.deliveryboard.referrals.vault.model.Purpose;
import uk.deliveryboard.referrals.vault.model.ReferrerContact;
import uk.deliveryboard.referrals.vault.model.Subject;

/**
 * Reads identities. A reading creates nothing that could be repeated and its answer must not be stored, so that it takes
 * no Idempotency-Key: read twice, it is recorded twice.
 */
@RestController
@RequestMapping("/v1/referrals/{id}/identity-readings")
@Tag(name = "Identity vault", description = "Who a referral is about. OFFICIAL-SENSITIVE.")
class IdentityController {

    record ReadingRequest(@NotNull Purpose purpose, @NotEmpty List<@NotNull Part> parts) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Reading(UUID referralId, String ref, String marking, Purpose purpose, @Nullable Subject subject,
            @Nullable String narrative, Map<String, String> form, @Nullable ReferrerContact referrerContact,
            List<Statement> statements) {

        @Override
        public String toString() {
            return "Reading[withheld]";
        }
    }

    /** What was shown to the guards of a step of the pathway. */
    record Statement(long step, JsonNode evidence) {

        @Override
        public String toString() {
            return "Statement[withheld]";
        }
    }

    private final ReadIdentity readIdentity;
    private final JsonMapper json;

    IdentityController(ReadIdentity readIdentity, JsonMapper json) {
        this.readIdentity = readIdentity;
        this.json = json;
    }

    @PostMapping
    @Operation(summary = "Read who a referral is about", description = "Needs a purpose and the parts it needs. Every reading and every refusal is recorded in the access log.")
    ResponseEntity<Reading> read(@PathVariable UUID id, @Valid @RequestBody ReadingRequest request, Caller caller) {
        Set<Part> parts = EnumSet.copyOf(request.parts());
        return switch (readIdentity.read(id, request.purpose(), parts, caller)) {
            case ReadIdentity.Outcome.Read read -> ResponseEntity.ok().cacheControl(CacheControl.noStore())
                    .body(reading(read, request.purpose()));
            case ReadIdentity.Outcome.Unknown() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "No such referral on your boards.");
            case ReadIdentity.Outcome.NotHeld() ->
                throw new ProblemException(VaultProblem.IDENTITY_NOT_HELD, "It was submitted in codes and bands only.");
            case ReadIdentity.Outcome.Disposed() ->
                throw new ProblemException(VaultProblem.IDENTITY_DISPOSED, "Nobody can read it again.");
        };
    }

    private Reading reading(ReadIdentity.Outcome.Read read, Purpose purpose) {
        List<Statement> statements = read.statements().entrySet().stream()
                .map(each -> new Statement(each.getKey(), json.readTree(each.getValue()))).toList();
        return new Reading(read.referral().id(), read.referral().ref().toString(), "OFFICIAL-SENSITIVE", purpose,
                read.subject(), read.narrative(), read.form(), read.contact(), statements);
    }
}
