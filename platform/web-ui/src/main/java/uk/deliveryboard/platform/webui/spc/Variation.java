package uk.deliveryboard.platform.webui.spc;

import java.util.Set;

/** What the newest point says. */
public enum Variation {
    COMMON_CAUSE("no significant change"),
    IMPROVEMENT("a significant improvement"),
    CONCERN("a significant change for the worse"),
    /** Where neither way is better. */
    HIGH("significantly higher than usual"),
    LOW("significantly lower than usual"),
    /** It shows signs of both ways, so neither is claimed. */
    MIXED("a significant change, with signs in both directions");

    private final String words;

    Variation(String words) {
        this.words = words;
    }

    /** As it reads within a sentence. */
    public String words() {
        return words;
    }

    static Variation of(Set<SpecialCause> causes, Better better) {
        boolean high = causes.stream().anyMatch(SpecialCause::isHigh);
        boolean low = causes.stream().anyMatch(cause -> !cause.isHigh());
        if (high && low) {
            return MIXED;
        }
        if (!high && !low) {
            return COMMON_CAUSE;
        }
        return switch (better) {
            case HIGHER -> high ? IMPROVEMENT : CONCERN;
            case LOWER -> high ? CONCERN : IMPROVEMENT;
            case NEITHER -> high ? HIGH : LOW;
        };
    }
}
