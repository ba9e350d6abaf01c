package uk.deliveryboard.training.xapi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.training.completion.RecordCompletions;
import uk.deliveryboard.training.completion.WithdrawCompletions;
import uk.deliveryboard.training.completion.model.CompletionOutcome;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.completion.model.Source;
import uk.deliveryboard.training.completion.model.Submission;
import uk.deliveryboard.training.completion.model.WithdrawalReason;
import uk.deliveryboard.training.staff.Staff;
import uk.deliveryboard.training.xapi.Claims.Change;
import uk.deliveryboard.training.xapi.model.Claim;
import uk.deliveryboard.training.xapi.model.Held;
import uk.deliveryboard.training.xapi.model.Held.State;
import uk.deliveryboard.training.xapi.model.Settlement;

/** Brings training records in line with what claims come to. Done again, it changes nothing. */
@Component
public class SettleClaims {

    private final Claims claims;
    private final Staff staff;
    private final RecordCompletions recordCompletions;
    private final WithdrawCompletions withdrawCompletions;

    SettleClaims(Claims claims, Staff staff, RecordCompletions recordCompletions,
            WithdrawCompletions withdrawCompletions) {
        this.claims = claims;
        this.staff = staff;
        this.recordCompletions = recordCompletions;
        this.withdrawCompletions = withdrawCompletions;
    }

    /** @param held all claims about certain things, none left out */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(LearningSystem system, List<Held> held) {
        List<Settlement> settlements = Settlement.of(held);
        if (settlements.isEmpty()) {
            return;
        }
        staff.hold(system.agency(), settlements.stream().flatMap(SettleClaims::people).distinct().toList());
        withdrawCompletions.withdraw(system.agency(), Source.XAPI, withdrawals(settlements));
        List<Settlement> toRecord = settlements.stream().filter(settlement -> settlement.record() != null).toList();
        Iterator<CompletionOutcome> outcomes = record(system, toRecord).iterator();
        List<Change> changes = new ArrayList<>();
        for (Settlement settlement : settlements) {
            changes.add(settlement.record() == null ? change(settlement) : change(settlement, outcomes.next()));
        }
        claims.change(system, changes);
    }

    private List<CompletionOutcome> record(LearningSystem system, List<Settlement> settlements) {
        return settlements.isEmpty()
                ? List.of()
                : recordCompletions.record(system.agency(), Sender.INTEGRATION,
                        settlements.stream().map(SettleClaims::submission).toList());
    }

    /** Whose record it is at present, and whose it becomes. */
    private static Stream<String> people(Settlement settlement) {
        Settlement.Entry entry = settlement.record();
        return Stream.of(settlement.claim().staffRef(), entry == null ? null : entry.staffRef())
                .filter(Objects::nonNull).map(Objects::requireNonNull);
    }

    private static Map<String, WithdrawalReason> withdrawals(List<Settlement> settlements) {
        Map<String, WithdrawalReason> withdrawals = new LinkedHashMap<>();
        settlements.forEach(settlement -> {
            if (settlement.withdraw() != null) {
                withdrawals.put(sourceRecordId(settlement.claim()), settlement.withdraw());
            }
        });
        return withdrawals;
    }

    private static Submission submission(Settlement settlement) {
        Held claim = settlement.claim();
        Settlement.Entry entry = Objects.requireNonNull(settlement.record());
        return new Submission(entry.staffRef(), entry.course(),
                LocalDate.ofInstant(claim.occurredAt(), Quarter.LONDON), result(claim.kind()), Source.XAPI,
                sourceRecordId(claim));
    }

    private static CompletionResult result(Claim.Kind kind) {
        return switch (kind) {
            case Claim.Kind.Did(var result) -> result;
            case Claim.Kind.TakenBack _ -> throw new IllegalArgumentException("takes back, and records nothing");
        };
    }

    private static Change change(Settlement settlement) {
        Held claim = settlement.claim();
        boolean stays = settlement.state() == State.RECORDED;
        return new Change(claim.statement(), settlement.state(), stays ? claim.staffRef() : null,
                stays ? claim.course() : null, null);
    }

    private static Change change(Settlement settlement, CompletionOutcome outcome) {
        Settlement.Entry entry = Objects.requireNonNull(settlement.record());
        return switch (outcome) {
            case CompletionOutcome.Recorded _,CompletionOutcome.Duplicate _ -> new Change(
                    settlement.claim().statement(), State.RECORDED, entry.staffRef(), entry.course(), null);
            case CompletionOutcome.Refused(var reasons) -> new Change(settlement.claim().statement(), State.REFUSED,
                    null, null, reasons.getFirst().name());
        };
    }

    private static String sourceRecordId(Held claim) {
        return claim.statement().toString();
    }
}
