package uk.deliveryboard.training.fileimport;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.training.fileimport.FileImports.Seen;
import uk.deliveryboard.training.fileimport.model.Progress;

/**
 * Stops an import. What was worked off stays as it is, with its events; whoever works on a piece just now finishes
 * it; the rest is never read.
 */
@Component
public class CancelImport {

    private final FileImports imports;
    private final Clock clock;

    CancelImport(FileImports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** What became of it. */
    public enum Outcome {
        CANCELLED, OVER, UNKNOWN
    }

    /** @param by who stops it. Stopping again is the same */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome cancel(UUID importId, String by) {
        if (imports.see(importId).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Instant now = clock.instant();
        if (imports.cancel(importId, by, now, now.plus(WorkOffPiece.KEPT))) {
            return Outcome.CANCELLED;
        }
        return imports.see(importId).map(Seen::progress).map(Progress::state).filter(Progress.State.CANCELLED::equals)
                .map(state -> Outcome.CANCELLED).orElse(Outcome.OVER);
    }
}
