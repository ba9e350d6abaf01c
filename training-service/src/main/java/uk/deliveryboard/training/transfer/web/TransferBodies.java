package uk.deliveryboard.training.transfer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.staff.model.Employment;
import uk.deliveryboard.training.staff.model.StaffEntry;
import uk.deliveryboard.training.transfer.model.Portable;
import uk.deliveryboard.training.transfer.model.Transfer;

/** What is asked and said about transfers. */
final class TransferBodies {

    private static final String STAFF_REF = "[A-Za-z0-9-]{1,40}";

    private TransferBodies() {}

    /** @param leftOn first day no longer in post */
    record OfferBody(@NotNull @Pattern(regexp = STAFF_REF) String staffRef,
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") String toAgency, @NotNull LocalDate leftOn) {}

    /** Who joins, where the list of staff does not have them yet. */
    record Joiner(@Nullable @Pattern(regexp = "[A-Za-z][A-Za-z0-9 ,/&()'-]{0,79}") String jobRole,
            @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String roleGroup, @NotNull Boolean relevant,
            @NotNull LocalDate joinedOn, @Nullable Employment employment) {

        StaffEntry entry(String staffRef) {
            return new StaffEntry(staffRef, jobRole, roleGroup, relevant, joinedOn, null,
                    employment == null ? Employment.EMPLOYED : employment, null);
        }
    }

    /** @param joiner left out where the person is on the list already */
    record AcceptanceBody(@NotNull @Pattern(regexp = STAFF_REF) String staffRef, @Valid @Nullable Joiner joiner) {

        @Nullable
        StaffEntry entry() {
            return joiner == null ? null : joiner.entry(staffRef);
        }
    }

    enum Direction {
        OUT, IN
    }

    record RecordResponse(UUID recordId, String courseCode, LocalDate completedOn) {

        static RecordResponse of(Portable record) {
            return new RecordResponse(record.recordId(), record.courseCode(), record.completedOn());
        }
    }

    /**
     * @param staffRef your own agency's reference, left out where it has none yet
     * @param records  proven completions that go along, as they stood when it was offered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TransferResponse(UUID transferId, Direction direction, String fromAgency, String toAgency,
            LocalDate leftOn, Transfer.State state, @Nullable String staffRef, List<RecordResponse> records,
            String etag) {

        static TransferResponse of(Transfer transfer, String agency) {
            return new TransferResponse(transfer.id(),
                    transfer.fromAgency().equals(agency) ? Direction.OUT : Direction.IN, transfer.fromAgency(),
                    transfer.toAgency(), transfer.leftOn(), transfer.state(), transfer.staffRef(),
                    transfer.records().stream().map(RecordResponse::of).toList(),
                    Versions.etag(transfer.version()));
        }
    }
}
