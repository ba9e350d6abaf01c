package uk.deliveryboard.plans.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.register.model.Entry;
import uk.deliveryboard.plans.register.model.Register;

/** Registers of the caller's agency; those of others are as if they were not there. */
public interface Registers {

    void add(Entry entry, Instant at, String by);

    Optional<Entry> find(UUID id);

    /** In the order in which they were entered. */
    List<Entry> of(Register register, @Nullable UUID after, int limit);

    /** Whether a policy that counts is covered by this one; keeps others from becoming so in the present transaction. */
    boolean covers(UUID id);

    /** @return false where it is no longer at the version before this one */
    boolean saveWithdrawal(Entry entry, Instant at, String by);
}
