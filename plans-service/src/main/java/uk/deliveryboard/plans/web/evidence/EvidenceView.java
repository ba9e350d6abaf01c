package uk.deliveryboard.plans.web.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.evidence.model.Evidence;
import uk.deliveryboard.plans.evidence.model.EvidenceType;

/** A piece of evidence without its file. People are pseudonymous ids. */
record EvidenceView(UUID id, EvidenceType type, String title, LocalDate asAt, @Nullable String heldBy,
        HeldMode heldMode,
        @Nullable String location, @Nullable String mediaType, @Nullable Integer size, @Nullable String sha256,
        Instant submittedAt, String submittedBy, @Nullable Instant verifiedAt, @Nullable String verifiedBy,
        long version) {

    enum HeldMode {
        UPLOADED,
        POINTER
    }

    static EvidenceView of(Evidence evidence) {
        var verified = evidence.verified();
        return switch (evidence.held()) {
            case Evidence.Pointer(String location) -> new EvidenceView(evidence.id(), evidence.type(),
                    evidence.title(), evidence.asAt(), evidence.heldBy(), HeldMode.POINTER, location, null, null, null,
                    evidence.submitted().at(), evidence.submitted().by(), verified == null ? null : verified.at(),
                    verified == null ? null : verified.by(), evidence.version());
            case Evidence.Uploaded(String mediaType, int size, String sha256) -> new EvidenceView(evidence.id(),
                    evidence.type(), evidence.title(), evidence.asAt(), evidence.heldBy(), HeldMode.UPLOADED, null,
                    mediaType, size, sha256, evidence.submitted().at(), evidence.submitted().by(),
                    verified == null ? null : verified.at(), verified == null ? null : verified.by(),
                    evidence.version());
        };
    }
}
