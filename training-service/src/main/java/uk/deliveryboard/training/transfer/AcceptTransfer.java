package uk.deliveryboard.training.transfer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.completion.RecordCompletions;
import uk.deliveryboard.training.completion.model.CompletionOutcome;
import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.Submission;
import uk.deliveryboard.training.staff.EnterStaff;
import uk.deliveryboard.training.staff.Staff;
import uk.deliveryboard.training.staff.model.StaffEntry;
import uk.deliveryboard.training.staff.model.StaffOutcome;
import uk.deliveryboard.training.transfer.model.Transfer;
import uk.deliveryboard.training.transfer.model.TransferRefusal;

/**
 * The agency that somebody joins says whom of its staff the transfer means. Rule T-6: what was proven at the employer
 * before counts here as well. Each completion is one more source of a record of its own, and leads back to the first.
 */
@Component
public class AcceptTransfer {

    private final Agencies agencies;
    private final Staff staff;
    private final EnterStaff enterStaff;
    private final RecordCompletions recordCompletions;
    private final Transfers transfers;

    AcceptTransfer(Agencies agencies, Staff staff, EnterStaff enterStaff, RecordCompletions recordCompletions,
            Transfers transfers) {
        this.agencies = agencies;
        this.staff = staff;
        this.enterStaff = enterStaff;
        this.recordCompletions = recordCompletions;
        this.transfers = transfers;
    }

    /** @param joiner to be put on the list in the same act; null where the person is on it already */
    @Transactional(propagation = Propagation.MANDATORY)
    public TransferOutcome accept(String agency, UUID id, long version, String staffRef,
            @Nullable StaffEntry joiner) {
        agencies.requireRegistered(agency);
        Transfer transfer = transfers.lock(agency, id).orElse(null);
        if (transfer == null) {
            return new TransferOutcome.Unknown();
        }
        if (transfer.version() != version) {
            return new TransferOutcome.Stale();
        }
        Optional<TransferRefusal> refusal = transfer.refusal(Transfer.Act.ACCEPT, agency)
                .or(() -> refusal(agency, staffRef, joiner))
                .or(() -> Optional.ofNullable(joiner).flatMap(entry -> transfer.overlap(entry.joinedOn())));
        if (refusal.isPresent()) {
            return TransferOutcome.Refused.of(refusal.get());
        }
        if (joiner != null) {
            for (StaffOutcome outcome : enterStaff.enter(agency, List.of(joiner))) {
                if (outcome instanceof StaffOutcome.Refused) {
                    return TransferOutcome.Refused.of(TransferRefusal.JOINED_IMPLAUSIBLE);
                }
            }
        }
        transfers.accept(id, staff.id(agency, staffRef).orElseThrow());
        return new TransferOutcome.Done(id, recognise(agency, staffRef, transfer));
    }

    private Optional<TransferRefusal> refusal(String agency, String staffRef, @Nullable StaffEntry joiner) {
        boolean known = staff.id(agency, staffRef).isPresent();
        if (known == (joiner == null)) {
            return Optional.empty();
        }
        return Optional.of(known ? TransferRefusal.STAFF_KNOWN : TransferRefusal.STAFF_UNKNOWN);
    }

    private int recognise(String agency, String staffRef, Transfer transfer) {
        List<CompletionOutcome> outcomes = recordCompletions.record(agency, Sender.VERIFIER, transfer.records().stream()
                .map(record -> new Submission(staffRef, record.courseCode(), record.completedOn(), record.result(),
                        Source.TRANSFER, record.sourceRecordId(transfer.id())))
                .toList());
        return (int) outcomes.stream().filter(outcome -> !(outcome instanceof CompletionOutcome.Refused)).count();
    }
}
