package uk.deliveryboard.training.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.coverage.model.Cohort;
import uk.deliveryboard.training.coverage.model.Compliance;
import uk.deliveryboard.training.coverage.model.Coverage;
import uk.deliveryboard.training.coverage.model.Slice;
import uk.deliveryboard.training.coverage.model.Standing;
import uk.deliveryboard.training.requirement.model.Requirement;

/** Figures counted from the records, and from the days of training that follow them, each time. */
public interface TrainingFigures {

    Coverage coverage(String agency, Slice slice, LocalDate asAt);

    /** Relevant staff in post on this day or joining later. */
    List<Cohort> cohorts(String agency, Slice slice, LocalDate from);

    Standing standing(String agency, Requirement requirement, LocalDate asAt);

    /** @param family what the person is to be trained in; null for whatever counts towards the WRAP target */
    Compliance compliance(UUID personId, @Nullable CourseFamily family, LocalDate asAt);
}
