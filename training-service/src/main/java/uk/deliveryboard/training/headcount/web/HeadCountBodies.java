package uk.deliveryboard.training.headcount.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.Versions;
import uk.deliveryboard.training.coverage.model.Coverage;
import uk.deliveryboard.training.headcount.HeadCounts.Declared;
import uk.deliveryboard.training.headcount.model.HeadCount;
import uk.deliveryboard.training.headcount.model.Standing;
import uk.deliveryboard.training.requirement.model.Target;

/** What is asked and said about head-counts. */
final class HeadCountBodies {

    /** No organisation of the area is larger: more is a typing error. */
    private static final int LARGEST = 1_000_000;

    private HeadCountBodies() {}

    /** @param trained left out where nobody knows */
    record HeadCountBody(@NotNull @Min(1) @Max(LARGEST) Integer inScope,
            @Nullable @Min(0) @Max(LARGEST) Integer trained, @NotNull HeadCount.Source source,
            @NotNull LocalDate countedOn) {

        HeadCount count() {
            return new HeadCount(inScope, trained, source, countedOn);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeclarationResponse(int inScope, @Nullable Integer trained, HeadCount.Source source, LocalDate countedOn,
            Instant declaredAt) {

        static DeclarationResponse of(Declared declared) {
            HeadCount count = declared.count();
            return new DeclarationResponse(count.inScope(), count.trained(), count.source(), count.countedOn(),
                    declared.declaredAt());
        }
    }

    /** What a coverage rests on. */
    enum Basis {
        STAFF_LIST, HEAD_COUNT, NONE
    }

    enum State {
        MET, NOT_MET, NO_TARGET, NO_INFORMATION
    }

    /**
     * @param basis       STAFF_LIST is counted person by person, HEAD_COUNT is what the organisation says
     * @param numerator   left out where there is no information
     * @param missing     how many more have to be trained for the target to be met
     * @param declaration what was last declared, whether it is used or not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuarterResponse(String quarter, LocalDate asAt, Basis basis, State state, @Nullable Integer numerator,
            @Nullable Integer denominator, @Nullable Integer targetPercent, @Nullable Long missing,
            @Nullable DeclarationResponse declaration, String etag) {

        static QuarterResponse of(String quarter, LocalDate asAt, Standing standing, OptionalInt target,
                @Nullable Declared declared) {
            Integer percent = target.isPresent() ? target.getAsInt() : null;
            DeclarationResponse said = declared == null ? null : DeclarationResponse.of(declared);
            String etag = Versions.etag(declared == null ? 0 : declared.version());
            return switch (standing) {
                case Standing.Listed(var coverage) ->
                    measured(quarter, asAt, Basis.STAFF_LIST, coverage, percent, said, etag);
                case Standing.Declared(var coverage) ->
                    measured(quarter, asAt, Basis.HEAD_COUNT, coverage, percent, said, etag);
                case Standing.NoInformation() -> new QuarterResponse(quarter, asAt, Basis.NONE, State.NO_INFORMATION,
                        null, null, percent, null, said, etag);
            };
        }

        private static QuarterResponse measured(String quarter, LocalDate asAt, Basis basis,
                Coverage.Measured coverage, @Nullable Integer percent, @Nullable DeclarationResponse said,
                String etag) {
            Long missing = percent == null
                    ? null
                    : Target.missing(coverage.numerator(), coverage.denominator(), percent);
            return new QuarterResponse(quarter, asAt, basis, state(missing), coverage.numerator(),
                    coverage.denominator(), percent, missing, said, etag);
        }

        private static State state(@Nullable Long missing) {
            if (missing == null) {
                return State.NO_TARGET;
            }
            return missing == 0 ? State.MET : State.NOT_MET;
        }
    }
}
