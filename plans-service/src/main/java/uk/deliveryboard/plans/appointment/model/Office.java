package uk.deliveryboard.plans.appointment.model;

/** An office that somebody holds for an agency (delivery strategy S2; school plans S0 and S1). */
public enum Office {
    /** Answers for the Prevent duty in the agency: one at a time. */
    PREVENT_LEAD(true),
    /** Single point of contact: one at a time. */
    SPOC(true),
    /** Stands in for the SPOC for good; an agency may have several. */
    DEPUTY_SPOC(false),
    /** Stands in for the SPOC for a period, by delegation that ends by itself. */
    ACTING_DEPUTY_SPOC(false),
    /** Elected member who leads on Prevent: one at a time. */
    MEMBER_LEAD(true);

    private final boolean heldByOne;

    Office(boolean heldByOne) {
        this.heldByOne = heldByOne;
    }

    /** Whether it has one holder at a time. */
    public boolean isHeldByOne() {
        return heldByOne;
    }

    /** Whether it is held for a period that is known when it begins. */
    public boolean isDelegated() {
        return this == ACTING_DEPUTY_SPOC;
    }
}
