package uk.deliveryboard.training.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.events.training.v1.CompletionRecorded;
import uk.deliveryboard.events.training.v1.CompletionVoided;
import uk.deliveryboard.events.training.v1.WorkforceChanged;
import uk.deliveryboard.platform.outbox.Outbox;
import uk.deliveryboard.platform.outbox.Outbox.NewEvent;
import uk.deliveryboard.training.completion.CompletionEvents;
import uk.deliveryboard.training.completion.model.Evidence;
import uk.deliveryboard.training.completion.model.RecordKey;
import uk.deliveryboard.training.completion.model.TrainingRecord;
import uk.deliveryboard.training.completion.model.WithdrawalReason;
import uk.deliveryboard.training.staff.StaffEvents;
import uk.deliveryboard.training.staff.model.StaffEntry;
import uk.deliveryboard.training.staff.model.StaffMember;

/** What others learn of staff and their training: subject is the made-up person id, no reference or role goes out. */
@Component
class TrainingEvents implements StaffEvents, CompletionEvents {

    private final Outbox outbox;

    TrainingEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(String agency, List<StaffMember> members) {
        outbox.publish(members.stream().map(member -> new NewEvent<>(EventCatalogue.WORKFORCE_CHANGED,
                member.personId(), workforceChanged(agency, member.entry()))).toList());
    }

    @Override
    public void recorded(String agency, List<TrainingRecord> records) {
        outbox.publish(records.stream().map(record -> new NewEvent<>(EventCatalogue.COMPLETION_RECORDED,
                record.key().personId(), completionRecorded(agency, record))).toList());
    }

    @Override
    public void voided(String agency, Map<TrainingRecord, WithdrawalReason> records) {
        List<NewEvent<?>> voided = new ArrayList<>();
        records.forEach((record, reason) -> voided.add(new NewEvent<>(EventCatalogue.COMPLETION_VOIDED,
                record.key().personId(), new CompletionVoided(record.id(), agency, reason.name()))));
        outbox.publish(voided);
    }

    private static WorkforceChanged workforceChanged(String agency, StaffEntry entry) {
        return new WorkforceChanged(agency, entry.relevant(), entry.joinedOn(), entry.leftOn());
    }

    private static CompletionRecorded completionRecorded(String agency, TrainingRecord record) {
        RecordKey key = record.key();
        Evidence evidence = record.evidence();
        return new CompletionRecorded(record.id(), agency, key.family().name(), evidence.countsTowardsWrapTarget(),
                key.completedOn(), evidence.validTo(), evidence.verification().name());
    }
}
