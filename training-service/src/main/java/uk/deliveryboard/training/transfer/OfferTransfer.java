package uk.deliveryboard.training.transfer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.staff.EnterStaff;
import uk.deliveryboard.training.staff.Staff;
import uk.deliveryboard.training.staff.model.StaffEntry;
import uk.deliveryboard.training.staff.model.StaffMember;
import uk.deliveryboard.training.staff.model.StaffOutcome;
import uk.deliveryboard.training.staff.model.StaffRefusal;
import uk.deliveryboard.training.transfer.model.Transfer;
import uk.deliveryboard.training.transfer.model.TransferRefusal;

/** The agency that somebody leaves: from that day on they are its leaver, and what is proven may go along. */
@Component
public class OfferTransfer {

    private final Agencies agencies;
    private final Staff staff;
    private final EnterStaff enterStaff;
    private final Transfers transfers;

    OfferTransfer(Agencies agencies, Staff staff, EnterStaff enterStaff, Transfers transfers) {
        this.agencies = agencies;
        this.staff = staff;
        this.enterStaff = enterStaff;
        this.transfers = transfers;
    }

    /** @param leftOn first day no longer in post; takes the place of the day that was known before */
    @Transactional(propagation = Propagation.MANDATORY)
    public TransferOutcome offer(String agency, String staffRef, String toAgency, LocalDate leftOn) {
        agencies.requireRegistered(agency);
        StaffMember member = staff.lock(agency, Set.of(staffRef)).get(staffRef);
        List<TransferRefusal> reasons = new ArrayList<>();
        if (toAgency.equals(agency)) {
            reasons.add(TransferRefusal.OWN_AGENCY);
        } else if (!agencies.isRegistered(toAgency)) {
            reasons.add(TransferRefusal.AGENCY_UNKNOWN);
        }
        if (member == null) {
            reasons.add(TransferRefusal.STAFF_UNKNOWN);
            return new TransferOutcome.Refused(reasons);
        }
        StaffEntry leaver = member.entry().leaving(leftOn);
        leaver.refusals().stream().map(OfferTransfer::reason).forEach(reasons::add);
        if (!reasons.isEmpty()) {
            return new TransferOutcome.Refused(reasons);
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        if (!transfers.offer(id, agency, toAgency, member.personId(), leftOn)) {
            return TransferOutcome.Refused.of(TransferRefusal.UNDER_WAY);
        }
        enterStaff.enter(agency, List.of(leaver)).forEach(OfferTransfer::requireEntered);
        return new TransferOutcome.Done(id, 0);
    }

    /** Taken back: the person stays a leaver, until the agency's list of staff says otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public TransferOutcome withdraw(String agency, UUID id, long version) {
        Transfer transfer = transfers.lock(agency, id).orElse(null);
        if (transfer == null) {
            return new TransferOutcome.Unknown();
        }
        if (transfer.version() != version) {
            return new TransferOutcome.Stale();
        }
        return transfer.refusal(Transfer.Act.WITHDRAW, agency).<TransferOutcome>map(TransferOutcome.Refused::of)
                .orElseGet(() -> {
                    transfers.withdraw(id);
                    return new TransferOutcome.Done(id, 0);
                });
    }

    private static TransferRefusal reason(StaffRefusal refusal) {
        return switch (refusal) {
            case LEFT_IMPLAUSIBLE -> TransferRefusal.LEFT_IMPLAUSIBLE;
            case LEFT_BEFORE_JOINING -> TransferRefusal.LEFT_BEFORE_JOINING;
            case JOINED_IMPLAUSIBLE, ABSENCE_IMPLAUSIBLE, ABSENCE_ENDS_BEFORE_IT_BEGINS, REPEATED_IN_BATCH ->
                throw new IllegalStateException("what is on the list was entered by the same rules");
        };
    }

    private static void requireEntered(StaffOutcome outcome) {
        if (outcome instanceof StaffOutcome.Refused) {
            throw new IllegalStateException("refused after it was found to be right");
        }
    }
}
