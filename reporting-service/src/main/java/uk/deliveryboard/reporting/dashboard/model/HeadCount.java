package uk.deliveryboard.reporting.dashboard.model;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an agency without a list of staff says of itself at the end of a quarter. Nobody can check it person by person, so
 * it stands beside the figures that can be checked and in none of their totals.
 *
 * @param inScope   relevant staff in post, at least one
 * @param trained   those of them who are validly trained, null where nobody knows
 * @param countedOn day on which it was counted
 */
public record HeadCount(long inScope, @Nullable Long trained, Source source, LocalDate countedOn) {

    /** What was counted. */
    public enum Source {
        PAYROLL("payroll"),
        PERSONNEL_SYSTEM("personnel system"),
        WORKFORCE_RETURN("workforce return"),
        MANUAL_COUNT("count by hand"),
        /** One that this version does not know. */
        OTHER("other source");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public static Source of(String code) {
            for (Source source : values()) {
                if (source.name().equals(code)) {
                    return source;
                }
            }
            return OTHER;
        }
    }

    /** Empty where it does not say how many are trained. */
    public Optional<Coverage> coverage() {
        return Optional.ofNullable(trained).map(known -> new Coverage(known, inScope));
    }

    /**
     * Always says of itself what it is.
     *
     * @param target per cent, null where none holds
     */
    public String words(@Nullable Integer target) {
        return "Own head-count, not verified: " + coverage().map(share -> "%,d of %,d (%s%%)%s"
                .formatted(share.numerator(), share.denominator(), share.percent().orElseThrow(),
                        judged(share, target)))
                .orElseGet(() -> "%,d in scope, trained not known".formatted(inScope));
    }

    private static String judged(Coverage share, @Nullable Integer target) {
        if (target == null) {
            return "";
        }
        return share.meets(target) ? ", which meets the target" : ", which does not meet the target";
    }
}
