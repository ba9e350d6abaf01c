package uk.deliveryboard.training.headcount.model;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.coverage.model.Coverage;

/** Coverage of an organisation at the end of a quarter, and what it rests on. */
public sealed interface Standing {

    /** Person by person. */
    record Listed(Coverage.Measured coverage) implements Standing {}

    /** As the organisation says of itself. */
    record Declared(Coverage.Measured coverage) implements Standing {}

    /** Neither a list nor a number of those trained: nothing can be said, and it is never shown as 0% or 100%. */
    record NoInformation() implements Standing {}

    /** A list of staff, which can be checked, stands before a number, which cannot. */
    static Standing of(Coverage listed, @Nullable HeadCount declared) {
        return switch (listed) {
            case Coverage.Measured measured -> new Listed(measured);
            case Coverage.NoDenominator() -> {
                Integer trained = declared == null ? null : declared.trained();
                yield declared == null || trained == null
                        ? new NoInformation()
                        : new Declared(new Coverage.Measured(trained, declared.inScope()));
            }
        };
    }
}
