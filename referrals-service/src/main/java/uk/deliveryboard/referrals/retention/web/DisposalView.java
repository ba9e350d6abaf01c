package uk.deliveryboard.referrals.retention.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.retention.model.Disposal;

/** A decision and, once it is carried out, its certificate. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisposalView(UUID id, UUID referralId, String rule, Disposal.Decision decision, Disposal.Reason reason,
        @Nullable LocalDate until, @Nullable String recipient, String decidedBy, Instant decidedAt, boolean carriedOut,
        @Nullable CertificateView certificate) {

    /** Proof of a disposal, signed with the key of the access log. */
    record CertificateView(String approvedBy, Instant at, int entriesDestroyed, String sha256, String keyId,
            String signature) {}

    static DisposalView of(Disposal disposal) {
        Disposal.Certificate certificate = disposal.certificate();
        return new DisposalView(disposal.id(), disposal.referral(), disposal.rule(), disposal.decision(),
                disposal.reason(), disposal.retainUntil(), disposal.recipient(), disposal.decidedBy(),
                disposal.decidedAt(), certificate != null,
                certificate == null
                        ? null
                        : new CertificateView(certificate.approvedBy(), certificate.approvedAt(),
                                certificate.entries(), HexFormat.of().formatHex(certificate.hash()),
                                certificate.keyId(),
                                Base64.getEncoder().encodeToString(certificate.signature())));
    }
}
