package uk.deliveryboard.plans.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.evidence.model.Evidence;
import uk.deliveryboard.plans.evidence.model.Evidence.Mark;
import uk.deliveryboard.plans.evidence.model.EvidenceType;
import uk.deliveryboard.plans.evidence.model.FileKind;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Takes evidence, and its verification by somebody else. */
@Component
public class KeepEvidence {

    /** Bytes that a file may have. */
    public static final int LARGEST = 1_048_576;

    /** What is submitted: either where it is, or the file. */
    public record Submission(EvidenceType type, String title, LocalDate asAt, @Nullable String heldBy,
            @Nullable String location, byte @Nullable [] content) {}

    private final EvidenceStore store;
    private final Clock clock;

    KeepEvidence(EvidenceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param by pseudonymous id */
    @Transactional(propagation = Propagation.MANDATORY)
    public EvidenceOutcome submit(PlanAction action, Submission submission, String by) {
        List<Refusal> refusals = new ArrayList<>();
        if (submission.asAt().isAfter(ClockConfiguration.today(clock))) {
            refusals.add(new Refusal("/asAt", "in-the-future", "must not be in the future"));
        }
        Evidence.Held held = held(submission, refusals);
        if (held == null || !refusals.isEmpty()) {
            return new EvidenceOutcome.Refused(refusals);
        }
        Evidence evidence = new Evidence(UuidCreator.getTimeOrderedEpoch(), action.id(), action.agency(),
                submission.type(), submission.title(), submission.asAt(), submission.heldBy(), held,
                new Mark(clock.instant(), by), null, 1);
        store.add(evidence, submission.content());
        return new EvidenceOutcome.Taken(evidence);
    }

    /** @param by pseudonymous id, of another than submitted it */
    @Transactional(propagation = Propagation.MANDATORY)
    public EvidenceOutcome verify(Evidence evidence, long version, String by) {
        if (evidence.version() != version) {
            return new EvidenceOutcome.Stale();
        }
        if (evidence.verified() != null) {
            return new EvidenceOutcome.NotVerifiable("It is verified.");
        }
        if (evidence.submitted().by().equals(by)) {
            return new EvidenceOutcome.NotVerifiable("You submitted it; somebody else verifies it.");
        }
        Evidence verified = evidence.verified(new Mark(clock.instant(), by));
        return store.saveVerification(verified) ? new EvidenceOutcome.Taken(verified) : new EvidenceOutcome.Stale();
    }

    private static Evidence.@Nullable Held held(Submission submission, List<Refusal> refusals) {
        byte[] content = submission.content();
        String location = submission.location();
        if ((content == null) == (location == null)) {
            refusals.add(new Refusal("/location", "file-or-pointer", "give either location or content"));
            return null;
        }
        if (content == null) {
            return location == null ? null : new Evidence.Pointer(location);
        }
        if (content.length == 0 || content.length > LARGEST) {
            refusals.add(new Refusal("/content", "file-size", "must be a file of 1 byte to 1 MiB"));
            return null;
        }
        FileKind kind = FileKind.of(content).orElse(null);
        if (kind == null) {
            refusals.add(new Refusal("/content", "file-kind",
                    "must be PDF, PNG, JPEG, a Word, Excel or OpenDocument file, or plain text in UTF-8"));
            return null;
        }
        return new Evidence.Uploaded(kind.mediaType(), content.length, sha256(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
