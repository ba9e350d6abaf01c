package uk.deliveryboard.training.workshop.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.training.access.TrainingAccess;
import uk.deliveryboard.training.workshop.PlanWorkshop;
import uk.deliveryboard.training.workshop.Workshops;
import uk.deliveryboard.training.workshop.model.WorkshopRefusal;
import uk.deliveryboard.training.workshop.web.WorkshopBodies.Accreditation;
import uk.deliveryboard.training.workshop.web.WorkshopBodies.TrainerResponse;
import uk.deliveryboard.training.workshop.web.WorkshopBodies.Trainers;

@RestController
@Tag(name = "Workshops")
class TrainerController {

    private final PlanWorkshop planWorkshop;
    private final Workshops workshops;
    private final Idempotency idempotency;
    private final Clock clock;

    TrainerController(PlanWorkshop planWorkshop, Workshops workshops, Idempotency idempotency, Clock clock) {
        this.planWorkshop = planWorkshop;
        this.workshops = workshops;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @PostMapping("/v1/training/trainers")
    @Operation(summary = "Say who of your staff may give workshops", description = "They have a verified train-the-trainer course that is valid on the day of the accreditation. A later accreditation takes the place of an older one.")
    ResponseEntity<byte[]> accredit(@Valid @RequestBody Accreditation body, Caller caller, IdempotencyKey key) {
        TrainingAccess.keepWorkshops(caller).orThrow();
        return idempotency.once(key, body, () -> {
            List<WorkshopRefusal> reasons = planWorkshop.accredit(caller.agency(), body.trainer());
            if (!reasons.isEmpty()) {
                throw WorkshopProblem.TRAINER_REFUSED.refusal(reasons);
            }
            LocalDate today = ClockConfiguration.today(clock);
            return ResponseEntity.status(HttpStatus.CREATED).body(TrainerResponse
                    .of(workshops.trainers(caller.agency(), List.of(body.staffRef()), today).getFirst(), today));
        });
    }

    @GetMapping("/v1/training/trainers")
    @Transactional(readOnly = true)
    @Operation(summary = "Your agency's trainers, how each of them stands, and how many gave a workshop within a year")
    public Trainers list(Caller caller) {
        TrainingAccess.keepWorkshops(caller).orThrow();
        LocalDate today = ClockConfiguration.today(clock);
        return Trainers.of(workshops.trainers(caller.agency(), List.of(), today), today);
    }
}
