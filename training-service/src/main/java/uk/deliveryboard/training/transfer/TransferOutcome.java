package uk.deliveryboard.training.transfer;

import java.util.List;
import java.util.UUID;
import uk.deliveryboard.training.transfer.model.TransferRefusal;

/** What became of an act about a transfer. */
public sealed interface TransferOutcome {

    /** @param recognised completions that are on record at the new employer by it */
    record Done(UUID transferId, int recognised) implements TransferOutcome {}

    /** Nothing of the act was done. */
    record Refused(List<TransferRefusal> reasons) implements TransferOutcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused of(TransferRefusal reason) {
            return new Refused(List.of(reason));
        }
    }

    record Unknown() implements TransferOutcome {}

    record Stale() implements TransferOutcome {}
}
