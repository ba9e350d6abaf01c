package uk.deliveryboard.training.transfer.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody goes from one agency to another.
 *
 * @param id       made up; whoever is told of it by the other agency knows who is meant, nobody else does
 * @param personId who leaves, as the events of the agency left know them
 * @param leftOn   first day no longer in post there
 * @param staffRef reference that the agency asking has for the person, null where it has none yet
 * @param version  counts its changes, from 1
 * @param records  proven completions as they stood when it was offered
 */
public record Transfer(UUID id, String fromAgency, String toAgency, UUID personId, LocalDate leftOn, State state,
        @Nullable String staffRef, long version, List<Portable> records) {

    public Transfer {
        records = List.copyOf(records);
    }

    /** Where it is in its life. */
    public enum State {
        OFFERED, ACCEPTED, WITHDRAWN
    }

    /** What an agency does about it. */
    public enum Act {
        ACCEPT, WITHDRAW
    }

    /** @return why nobody can be put on the list of the agency joined from this day on; empty where they can */
    public Optional<TransferRefusal> overlap(LocalDate joinedOn) {
        return joinedOn.isBefore(leftOn) ? Optional.of(TransferRefusal.JOINED_BEFORE_LEAVING) : Optional.empty();
    }

    /** @return why this agency may not do it now; empty where it may */
    public Optional<TransferRefusal> refusal(Act act, String agency) {
        String whose = switch (act) {
            case ACCEPT -> toAgency;
            case WITHDRAW -> fromAgency;
        };
        if (!whose.equals(agency)) {
            return Optional.of(TransferRefusal.OTHER_AGENCYS_ACT);
        }
        return state == State.OFFERED ? Optional.empty() : Optional.of(TransferRefusal.CLOSED);
    }
}
