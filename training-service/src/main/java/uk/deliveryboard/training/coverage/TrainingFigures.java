package uk.deliveryboard.training.coverage;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.course.model.CourseFamily;
import uk.deliveryboard.training.coverage.model.Compliance;
import uk.deliveryboard.training.coverage.model.Coverage;

/** Figures recounted from the records each time. */
public interface TrainingFigures {

    Coverage coverage(String agency, LocalDate asAt);

    /** @param family what the person is to be trained in; null for whatever counts towards the WRAP target */
    Compliance compliance(UUID personId, @Nullable CourseFamily family, LocalDate asAt);
}
