package uk.deliveryboard.platform.access;

import java.util.ArrayList;
import java.util.List;

/** Whether a caller may do something. A refusal names all its reasons, not only the first. */
public sealed interface AccessDecision {

    /** It may be done. */
    record Allowed() implements AccessDecision {}

    /**
     * It may not.
     *
     * @param reasons stable codes that the caller may know, never empty
     */
    record Refused(List<Reason> reasons) implements AccessDecision {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One reason of a refusal.
     *
     * @param code    stable, kebab-case
     * @param message for the caller to read
     */
    record Reason(String code, String message) {}

    /** Throws {@link AccessRefused} with all reasons where this is a refusal. */
    default void orThrow() {
        switch (this) {
            case Allowed() -> {
            }
            case Refused(var reasons) -> throw new AccessRefused(reasons);
        }
    }

    static Checks checks() {
        return new Checks();
    }

    /** Collects the reasons of named checks in the order in which they are made. */
    final class Checks {
        private final List<Reason> reasons = new ArrayList<>();

        public Checks require(boolean holds, String code, String message) {
            if (!holds) {
                reasons.add(new Reason(code, message));
            }
            return this;
        }

        public AccessDecision decide() {
            return reasons.isEmpty() ? new Allowed() : new Refused(reasons);
        }
    }
}
