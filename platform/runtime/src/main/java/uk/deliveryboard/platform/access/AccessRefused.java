package uk.deliveryboard.platform.access;

import java.util.List;

/** An access policy said no. Answered with 403 and the reasons. */
public final class AccessRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<AccessDecision.Reason> reasons;

    public AccessRefused(List<AccessDecision.Reason> reasons) {
        super("access refused");
        this.reasons = List.copyOf(reasons);
    }

    public List<AccessDecision.Reason> reasons() {
        return reasons;
    }
}
