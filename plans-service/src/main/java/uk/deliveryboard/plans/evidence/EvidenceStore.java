package uk.deliveryboard.plans.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.evidence.model.Evidence;

/** Evidence of the caller's agency; that of others is as if it were not there. */
public interface EvidenceStore {

    /** @param content null for a pointer */
    void add(Evidence evidence, byte @Nullable [] content);

    Optional<Evidence> find(UUID actionId, UUID id);

    /** In the order in which it was entered. */
    List<Evidence> of(UUID actionId, @Nullable UUID after, int limit);

    Optional<byte[]> content(UUID id);

    /** What the pieces are called, whichever action they are for. */
    Set<String> titles();

    /** @return false where it is no longer at the version before this one */
    boolean saveVerification(Evidence evidence);
}
