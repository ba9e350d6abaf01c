package uk.deliveryboard.training.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.transfer.model.Transfer;

/** Transfers from and to the agency in whose name the transaction runs. */
public interface Transfers {

    /**
     * Offers a transfer with every proven completion of the person as it stands now.
     *
     * @return false where the person is being transferred already
     */
    boolean offer(UUID id, String fromAgency, String toAgency, UUID personId, LocalDate leftOn);

    Optional<Transfer> find(String agency, UUID id);

    /** As {@link #find}, kept from changes by others until the transaction ends. */
    Optional<Transfer> lock(String agency, UUID id);

    /** @param joinedAs the person as the new employer has them */
    void accept(UUID id, UUID joinedAs);

    void withdraw(UUID id);

    /** The newest first, those before the given one. */
    List<Transfer> before(String agency, @Nullable UUID id, int limit);
}
