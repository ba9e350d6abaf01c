package uk.deliveryboard.plans.web.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.evidence.KeepEvidence.Submission;
import uk.deliveryboard.plans.evidence.model.EvidenceType;
import uk.deliveryboard.plans.web.constraint.PlainText;
import uk.deliveryboard.plans.web.constraint.PlausibleDay;

/**
 * Evidence as it is submitted.
 *
 * @param location where it is to be found; either this or {@code content}
 * @param content  the file in Base64, at most 1 MiB before encoding
 */
record EvidenceRequest(@NotNull EvidenceType type, @NotNull @PlainText(max = 200) String title,
        @NotNull @PlausibleDay LocalDate asAt, @PlainText(max = 120) @Nullable String heldBy,
        @PlainText(max = 1000) @Nullable String location,
        @Size(max = 1_500_000) @Pattern(regexp = "(?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", message = "must be Base64") @Nullable String content) {

    Submission submission() {
        return new Submission(type, title, asAt, heldBy, location,
                content == null ? null : Base64.getDecoder().decode(content));
    }
}
