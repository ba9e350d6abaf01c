package uk.deliveryboard.training.workshop;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.platform.time.ClockConfiguration;
import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.course.Courses;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.coverage.TrainingFigures;
import uk.deliveryboard.training.staff.Staff;
import uk.deliveryboard.training.workshop.RunWorkshop.Outcome;
import uk.deliveryboard.training.workshop.model.Trainer;
import uk.deliveryboard.training.workshop.model.Workshop;
import uk.deliveryboard.training.workshop.model.WorkshopRefusal;

/** Plans workshops, and says who may give them. */
@Component
public class PlanWorkshop {

    private final Agencies agencies;
    private final Workshops workshops;
    private final Courses courses;
    private final Staff staff;
    private final TrainingFigures figures;
    private final WorkshopEvents events;
    private final Clock clock;

    PlanWorkshop(Agencies agencies, Workshops workshops, Courses courses, Staff staff, TrainingFigures figures,
            WorkshopEvents events, Clock clock) {
        this.agencies = agencies;
        this.workshops = workshops;
        this.courses = courses;
        this.staff = staff;
        this.figures = figures;
        this.events = events;
        this.clock = clock;
    }

    /** @param trainers each accredited on the day of the workshop */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome plan(String agency, String courseCode, LocalDate heldOn, String venue, int capacity,
            List<String> trainers) {
        agencies.requireRegistered(agency);
        LocalDate today = ClockConfiguration.today(clock);
        if (heldOn.isBefore(today.minusYears(1)) || heldOn.isAfter(today.plusYears(2))) {
            return new Outcome.Refused(WorkshopRefusal.DAY_IMPLAUSIBLE);
        }
        if (courses.byCode(Set.of(courseCode)).isEmpty()) {
            return new Outcome.Refused(WorkshopRefusal.COURSE_UNKNOWN);
        }
        long accredited = workshops.trainers(agency, trainers, today).stream()
                .filter(trainer -> trainer.accredited(heldOn)).count();
        if (accredited != Set.copyOf(trainers).size()) {
            return new Outcome.Refused(WorkshopRefusal.TRAINER_NOT_ACCREDITED);
        }
        Workshop workshop = new Workshop(UuidCreator.getTimeOrderedEpoch(), courseCode, heldOn, venue, capacity,
                trainers.stream().distinct().toList(), Workshop.State.PLANNED, 1, List.of());
        workshops.add(agency, workshop);
        return new Outcome.Done(workshop);
    }

    /** @return why not, empty where they may give workshops now */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<WorkshopRefusal> accredit(String agency, Trainer trainer) {
        agencies.requireRegistered(agency);
        LocalDate today = ClockConfiguration.today(clock);
        if (trainer.accreditedOn().isAfter(today)) {
            return List.of(WorkshopRefusal.ACCREDITED_IN_FUTURE);
        }
        if (trainer.expiresOn() != null && trainer.expiresOn().isBefore(trainer.accreditedOn())) {
            return List.of(WorkshopRefusal.EXPIRES_BEFORE_ACCREDITATION);
        }
        UUID person = staff.id(agency, trainer.staffRef()).orElse(null);
        if (person == null) {
            return List.of(WorkshopRefusal.STAFF_UNKNOWN);
        }
        if (!figures.compliance(person, CourseFamily.TRAIN_THE_TRAINER, trainer.accreditedOn()).compliant()) {
            return List.of(WorkshopRefusal.NOT_TRAINED_AS_TRAINER);
        }
        boolean later = workshops.trainers(agency, List.of(trainer.staffRef()), today).stream()
                .anyMatch(known -> !known.accreditedOn().isBefore(trainer.accreditedOn()));
        if (later) {
            return List.of(WorkshopRefusal.TRAINER_KNOWN);
        }
        workshops.accredit(agency, person, trainer);
        events.accredited(agency, person, trainer);
        return List.of();
    }
}
