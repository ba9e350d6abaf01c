package uk.deliveryboard.referrals.disclosure.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.platform.web.ProblemType;
import uk.deliveryboard.referrals.access.ReferralAccess;
import uk.deliveryboard.referrals.audit.AccessEntries;
import uk.deliveryboard.referrals.audit.model.Action;
import uk.deliveryboard.referrals.disclosure.PrepareAccessPack;
import uk.deliveryboard.referrals.disclosure.model.Redaction;
import uk.deliveryboard.referrals.input.PlainText;
import uk.deliveryboard.referrals.pathway.model.StateCode.Stage;
import uk.deliveryboard.referrals.referral.model.Concern;
import uk.deliveryboard.referrals.vault.model.Subject;

/** Subject access. Like a reading, a pack creates nothing and is stored nowhere: it takes no Idempotency-Key. */
@RestController
@Tag(name = "Who looked")
class AccessPackController {

    enum PackProblem implements ProblemType {
        PASSAGE_NOT_FOUND;

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }

        @Override
        public String title() {
            return "A passage to be withheld does not stand in the narrative";
        }
    }

    record PackRequest(@Size(max = 200) @Nullable List<@NotNull @Valid RedactionBlock> redactions) {}

    record RedactionBlock(@NotBlank @PlainText String passage, @NotNull Redaction.Ground ground) {

        @Override
        public String toString() {
            return "RedactionBlock[withheld]";
        }
    }

    record StageReached(Stage stage, LocalDate on) {}

    record Look(Instant at, String agency, Action action, String resource, @Nullable String purpose) {

        static Look of(AccessEntries.Row row) {
            var entry = row.entry();
            return new Look(entry.at(), entry.actorAgency(), entry.action(), entry.resource(), entry.purpose());
        }
    }

    /** What the person is given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pack(UUID referralId, String ref, String marking, String referredBy, LocalDate receivedOn, String ageBand,
            String gender, Concern concern, @Nullable Subject subject, @Nullable String narrative,
            @Nullable String referrerContact, List<StageReached> stages, List<PrepareAccessPack.Statement> statements,
            List<Look> whoLooked) {

        @Override
        public String toString() {
            return "Pack[withheld]";
        }
    }

    private final PrepareAccessPack packs;
    private final ReferralAccess access;

    AccessPackController(PrepareAccessPack packs, ReferralAccess access) {
        this.packs = packs;
        this.access = access;
    }

    @PostMapping("/v1/audit/subjects/{id}/access-packs")
    @Operation(summary = "Put together what is held of a person who asks", description = "The referrer's contact and what the police said are withheld, and every passage of the narrative that is named with its ground.")
    ResponseEntity<Pack> prepare(@PathVariable UUID id, @Valid @RequestBody PackRequest request, Caller caller) {
        access.mayProtectData(caller).orThrow();
        List<Redaction> redactions = Objects.requireNonNullElse(request.redactions(), List.<RedactionBlock>of())
                .stream().map(each -> new Redaction(each.passage(), each.ground())).toList();
        return switch (packs.prepare(id, redactions, caller)) {
            case PrepareAccessPack.Outcome.Prepared prepared ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(pack(prepared));
            case PrepareAccessPack.Outcome.Unknown() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "No such referral on your boards.");
            case PrepareAccessPack.Outcome.NotHeld() ->
                throw new ProblemException(PlatformProblem.NOT_FOUND, "Nothing that identifies anybody is held of it.");
            case PrepareAccessPack.Outcome.PassageNotFound(var missed) ->
                throw new ProblemException(PackProblem.PASSAGE_NOT_FOUND, "Nothing was disclosed.",
                        missed.stream().map(index -> new Problem.FieldError("/redactions/" + index + "/passage",
                                "not-found", "does not stand in the narrative")).toList());
        };
    }

    private static Pack pack(PrepareAccessPack.Outcome.Prepared prepared) {
        var referral = prepared.referral();
        var intake = referral.intake();
        return new Pack(referral.id(), referral.ref().toString(), "OFFICIAL-SENSITIVE", referral.agency(),
                intake.receivedOn(), intake.ageBand().toString(), intake.gender().name(), intake.concern(),
                prepared.subject(), prepared.narrative(), prepared.contactMark(),
                prepared.history().stream()
                        .map(each -> new StageReached(each.change().to().stage(), each.change().on())).toList(),
                prepared.statements(), prepared.looks().stream().map(Look::of).toList());
    }
}
