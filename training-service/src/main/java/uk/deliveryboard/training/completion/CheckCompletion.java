package uk.deliveryboard.training.completion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import uk.deliveryboard.training.completion.Checks.Certificate;
import uk.deliveryboard.training.completion.Checks.Waiting;
import uk.deliveryboard.training.completion.model.CertificateKind;
import uk.deliveryboard.training.completion.model.CheckRefusal;
import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.Submission;

/**
 * Has somebody look at a certificate. Found to prove the record, it is one more source of it, entered like every other;
 * found not to, the record stays what nobody has proven, and counts nowhere.
 */
@Component
public class CheckCompletion {

    private final Checks checks;
    private final RecordCompletions recordCompletions;

    CheckCompletion(Checks checks, RecordCompletions recordCompletions) {
        this.checks = checks;
        this.recordCompletions = recordCompletions;
    }

    /** What became of it. */
    public enum Outcome {
        DONE, UNKNOWN, STALE
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome attach(String agency, UUID recordId, CertificateKind kind, String sha256, byte[] content) {
        if (checks.hold(agency, recordId).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        checks.attach(agency, recordId, kind, sha256, content);
        return Outcome.DONE;
    }

    /**
     * @param version that the decision is about
     * @param reason  why the certificate proves nothing; null where it proves the record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome decide(String agency, UUID recordId, long version, @Nullable CheckRefusal reason,
            String decidedBy) {
        Optional<Waiting> found = checks.hold(agency, recordId);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Waiting waiting = found.get();
        if (waiting.version() != version) {
            return Outcome.STALE;
        }
        checks.decide(agency, recordId, reason, decidedBy);
        if (reason == null) {
            recordCompletions.record(agency, Sender.VERIFIER, List.of(new Submission(waiting.staffRef(),
                    waiting.courseCode(), waiting.completedOn(), waiting.result(), Source.CERTIFICATE_UPLOAD,
                    name(waiting.certificate()))));
        }
        return Outcome.DONE;
    }

    /** Paper that somebody looked at has no name. */
    private static @Nullable String name(@Nullable Certificate certificate) {
        return certificate == null ? null : "sha256:" + certificate.sha256();
    }
}
