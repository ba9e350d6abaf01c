package uk.deliveryboard.referrals.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.form.model.FormBlock;
import uk.deliveryboard.referrals.input.AgencyCode;
import uk.deliveryboard.referrals.input.PlainText;
import uk.deliveryboard.referrals.referral.model.AgeBand;
import uk.deliveryboard.referrals.referral.model.Awareness;
import uk.deliveryboard.referrals.referral.model.Concern;
import uk.deliveryboard.referrals.referral.model.ConcernTaxonomy;
import uk.deliveryboard.referrals.referral.model.ExternalRef;
import uk.deliveryboard.referrals.referral.model.Gender;
import uk.deliveryboard.referrals.referral.model.Intake;
import uk.deliveryboard.referrals.referral.model.ReceivedVia;
import uk.deliveryboard.referrals.referral.model.Region;
import uk.deliveryboard.referrals.referral.model.Sector;
import uk.deliveryboard.referrals.vault.model.Identity;
import uk.deliveryboard.referrals.web.IdentityBlocks.ContactBlock;
import uk.deliveryboard.referrals.web.IdentityBlocks.SubjectBlock;

/**
 * A referral. Codes and bands go to the ledger; subject, narrative and contact go to the identity vault and nowhere
 * else, which is why the request does not show itself when printed.
 *
 * @param board      needed only where the referrer's agency sits on several boards
 * @param receivedOn London day of receipt, today where it is left out
 */
record SubmitReferralRequest(@AgencyCode @Nullable String board, @Nullable LocalDate receivedOn,
        @NotNull ReceivedVia receivedVia, @NotNull Sector sector,
        @Schema(type = "string", allowableValues = {
                "0-10", "11-15", "16-17", "18-20", "21-30", "31-40", "41-50",
                "51+", "UNKNOWN"}) @NotNull AgeBand ageBand,
        @NotNull Gender gender, @NotNull @Valid ConcernBlock concern,
        @Schema(type = "string", description = "GSS code of a region of England, or of Wales", example = "E12000006") @NotNull Region region,
        @Nullable LocalDate firstConcernOn,
        @Size(max = 10) @Nullable List<@NotNull @Valid ExternalRefBlock> externalRefs,
        @NotNull Boolean referrerAskedToStayInformed, @NotNull Awareness individualAware,
        @NotNull Boolean consultedSafeguardingLead, @Valid @Nullable SubjectBlock subject,
        @PlainText @Nullable String narrative, @Valid @Nullable ContactBlock referrerContact,
        @Size(max = 16) @Nullable List<@NotNull @Valid FormBlockText> form) {

    /** The Prevent duty came into force on this day; nothing was received under it before. */
    private static final LocalDate DUTY_BEGAN = LocalDate.of(2015, 7, 1);
    private static final LocalDate FIRST_CONCERN_AT_THE_EARLIEST = LocalDate.of(1900, 1, 1);

    record ConcernBlock(@NotBlank @Size(max = 64) String code, @NotNull ConcernTaxonomy taxonomy) {}

    /** A key has a digit and no blanks, so that it cannot be a sentence. */
    record ExternalRefBlock(@NotNull ExternalRef.System system,
            @NotNull @Pattern(regexp = "(?=.*\\d)[A-Za-z0-9][A-Za-z0-9/_.-]{0,39}") String ref) {}

    /** What was written into a block of the form. Printed, it shows nothing. */
    record FormBlockText(@NotNull FormBlock block, @NotBlank @PlainText String text) {

        @Override
        public String toString() {
            return "FormBlockText[withheld]";
        }
    }

    Intake intake(LocalDate today) {
        LocalDate received = Objects.requireNonNullElse(receivedOn, today);
        List<ExternalRef> refs = Objects.requireNonNullElse(externalRefs, List.<ExternalRefBlock>of()).stream()
                .map(each -> new ExternalRef(each.system, each.ref)).toList();
        List<Problem.FieldError> errors = new ArrayList<>();
        if (received.isBefore(DUTY_BEGAN) || received.isAfter(today)) {
            errors.add(error("/receivedOn", "is before 2015-07-01 or in the future"));
        }
        if (firstConcernOn != null
                && (firstConcernOn.isAfter(received) || firstConcernOn.isBefore(FIRST_CONCERN_AT_THE_EARLIEST))) {
            errors.add(error("/firstConcernOn", "is before 1900 or after the day of receipt"));
        }
        if (!concern.taxonomy.has(concern.code)) {
            errors.add(error("/concern/code", "is not a code of this taxonomy"));
        }
        if (new HashSet<>(refs).size() != refs.size()) {
            errors.add(error("/externalRefs", "names the same thing twice"));
        }
        Set<FormBlock> seen = EnumSet.noneOf(FormBlock.class);
        for (int index = 0; index < texts().size(); index++) {
            FormBlock block = texts().get(index).block();
            if (!block.isWritten()) {
                errors.add(error("/form/" + index + "/block", "is filled in by fields of its own"));
            } else if (!seen.add(block)) {
                errors.add(error("/form/" + index + "/block", "is there twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "Nothing was stored.", errors);
        }
        return new Intake(received, receivedVia, sector, ageBand, gender,
                new Concern(concern.taxonomy, concern.code), region, firstConcernOn, refs,
                referrerAskedToStayInformed, individualAware, consultedSafeguardingLead);
    }

    /** What goes to the vault; null where the request brings nothing of the kind. */
    @Nullable
    Identity identity(Intake intake) {
        if (subject == null && narrative == null && referrerContact == null && texts().isEmpty()) {
            return null;
        }
        return new Identity(subject == null ? null : subject.subject(intake.receivedOn(), intake.ageBand()),
                narrative == null || narrative.isBlank() ? null : narrative,
                referrerContact == null ? null : referrerContact.contact(), texts().stream()
                        .collect(Collectors.toUnmodifiableMap(each -> each.block().name(), FormBlockText::text)));
    }

    /** Blocks of the form that were filled in; a narrative says what the concern is. */
    Set<FormBlock> completed() {
        EnumSet<FormBlock> completed = EnumSet.noneOf(FormBlock.class);
        texts().forEach(each -> completed.add(each.block()));
        if (subject != null) {
            completed.add(FormBlock.INDIVIDUAL_DETAILS);
        }
        if (referrerContact != null) {
            completed.add(FormBlock.REFERRER);
        }
        if (firstConcernOn != null) {
            completed.add(FormBlock.KEY_DATES);
        }
        if (narrative != null && !narrative.isBlank()) {
            completed.add(FormBlock.CONCERN);
        }
        return completed;
    }

    private List<FormBlockText> texts() {
        return Objects.requireNonNullElse(form, List.of());
    }

    /** The same request as far as the ledger is concerned. */
    SubmitReferralRequest withoutIdentity() {
        return new SubmitReferralRequest(board, receivedOn, receivedVia, sector, ageBand, gender, concern, region,
                firstConcernOn, externalRefs, referrerAskedToStayInformed, individualAware, consultedSafeguardingLead,
                null, null, null, null);
    }

    @Override
    public String toString() {
        return "SubmitReferralRequest[withheld]";
    }

    private static Problem.FieldError error(String pointer, String message) {
        return new Problem.FieldError(pointer, "invalid", message);
    }
}
