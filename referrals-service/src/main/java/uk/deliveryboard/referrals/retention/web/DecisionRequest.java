package uk.deliveryboard.referrals.retention.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;
import uk.deliveryboard.referrals.input.AgencyCode;
import uk.deliveryboard.referrals.retention.DisposeOfRecord;
import uk.deliveryboard.referrals.retention.model.Disposal;

/**
 * A decision on a record.
 *
 * @param until     with RETAIN, and only then
 * @param recipient with TRANSFER, and only then: the agency that has received the record
 */
record DecisionRequest(@NotNull UUID referralId, @NotNull Disposal.Decision decision,
        @NotNull Disposal.Reason reason, @Nullable LocalDate until, @AgencyCode @Nullable String recipient) {

    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    DisposeOfRecord.Command command() {
        List<Problem.FieldError> errors = new ArrayList<>();
        if ((decision == Disposal.Decision.RETAIN) != (until != null)) {
            errors.add(new Problem.FieldError("/until", "invalid", "goes with RETAIN, and only with it"));
        }
        if (until != null && !until.isBefore(LATEST)) {
            errors.add(new Problem.FieldError("/until", "invalid", "is too late"));
        }
        if ((decision == Disposal.Decision.TRANSFER) != (recipient != null)) {
            errors.add(new Problem.FieldError("/recipient", "invalid", "goes with TRANSFER, and only with it"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "Nothing was stored.", errors);
        }
        return new DisposeOfRecord.Command(referralId, decision, reason, until, recipient);
    }
}
