package uk.deliveryboard.training.workshop.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.workshop.model.Booking;
import uk.deliveryboard.training.workshop.model.Trainer;
import uk.deliveryboard.training.workshop.model.Workshop;

/** What is sent and said of workshops and trainers. */
final class WorkshopBodies {

    private static final String STAFF_REF = "[A-Za-z0-9-]{1,40}";

    private WorkshopBodies() {}

    /** @param venue code of the place, no address */
    record Plan(@NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}") String courseCode, @NotNull LocalDate heldOn,
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}") String venue,
            @NotNull @Min(1) @Max(500) Integer capacity,
            @NotNull @Size(min = 1, max = 5) List<@NotNull @Pattern(regexp = STAFF_REF) String> trainers) {}

    record Place(@NotNull @Pattern(regexp = STAFF_REF) String staffRef) {}

    record Decided(@NotNull Booking.Decision decision) {}

    /** @param attended everybody who was there, booked or not */
    record Register(@NotNull @Size(max = 500) List<@NotNull @Pattern(regexp = STAFF_REF) String> attended) {}

    record Accreditation(@NotNull @Pattern(regexp = STAFF_REF) String staffRef, @NotNull LocalDate accreditedOn,
            @Nullable LocalDate expiresOn, @NotNull Boolean homeOfficeRegistered) {

        Trainer trainer() {
            return new Trainer(staffRef, accreditedOn, expiresOn, homeOfficeRegistered, null, 0);
        }
    }

    record BookingResponse(String staffRef, Booking.State state) {}

    record WorkshopResponse(UUID workshopId, String courseCode, LocalDate heldOn, String venue, int capacity,
            long placesTaken, List<String> trainers, Workshop.State state, List<BookingResponse> bookings,
            String etag) {

        static WorkshopResponse of(Workshop workshop) {
            return new WorkshopResponse(workshop.id(), workshop.courseCode(), workshop.heldOn(), workshop.venue(),
                    workshop.capacity(), workshop.placesTaken(), workshop.trainers(), workshop.state(),
                    workshop.bookings().stream()
                            .map(booking -> new BookingResponse(booking.staffRef(), booking.state())).toList(),
                    Versions.etag(workshop.version()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrainerResponse(String staffRef, Trainer.State state, LocalDate accreditedOn, @Nullable LocalDate expiresOn,
            boolean homeOfficeRegistered, @Nullable LocalDate lastDeliveredOn, int sessions12m) {

        static TrainerResponse of(Trainer trainer, LocalDate today) {
            return new TrainerResponse(trainer.staffRef(), trainer.state(today), trainer.accreditedOn(),
                    trainer.expiresOn(), trainer.homeOffice(), trainer.lastDeliveredOn(), trainer.sessions12m());
        }
    }

    /**
     * KPI K11 with the trainers behind it.
     *
     * @param deliveredWithinYear of the accredited, those who gave a workshop in the last twelve months
     */
    record Trainers(LocalDate on, long deliveredWithinYear, long accredited, List<TrainerResponse> items) {

        static Trainers of(List<Trainer> trainers, LocalDate today) {
            List<Trainer> accredited = trainers.stream().filter(trainer -> trainer.accredited(today)).toList();
            return new Trainers(today,
                    accredited.stream().filter(trainer -> trainer.deliveredWithinYear(today)).count(),
                    accredited.size(), trainers.stream().map(each -> TrainerResponse.of(each, today)).toList());
        }
    }
}
