package uk.deliveryboard.training.requirement.model;

import java.util.Arrays;
import java.util.Optional;
import uk.deliveryboard.training.course.model.CourseFamily;

/** What coverage is counted in. */
public sealed interface Measure {

    /** KPI K1: whatever course counts towards the WRAP target. */
    record Wrap() implements Measure {}

    /** Courses of one family. */
    record Family(CourseFamily family) implements Measure {}

    /** {@code K1}, or the family's name. */
    default String code() {
        return switch (this) {
            case Wrap() -> "K1";
            case Family(var family) -> family.name();
        };
    }

    static Optional<Measure> of(String code) {
        return code.equals("K1")
                ? Optional.of(new Wrap())
                : Arrays.stream(CourseFamily.values()).filter(family -> family.name().equals(code)).findFirst()
                        .map(Family::new);
    }
}
