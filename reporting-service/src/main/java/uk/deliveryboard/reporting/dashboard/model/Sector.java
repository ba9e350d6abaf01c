package uk.deliveryboard.reporting.dashboard.model;

/** Sectors of referrers, in the order in which the national statistics publish them. */
public enum Sector {
    EDUCATION("Education"),
    POLICE("Police"),
    LOCAL_AUTHORITY("Local authority"),
    HEALTH("Health"),
    PRISONS_PROBATION("Prisons and probation"),
    COMMUNITY("Community"),
    FRIENDS_FAMILY("Friends and family"),
    OTHER("Other"),
    UNSPECIFIED("Not specified");

    private final String label;

    Sector(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The sector with this code; one that is not known here counts as other. */
    public static Sector of(String code) {
        for (Sector sector : values()) {
            if (sector.name().equals(code)) {
                return sector;
            }
        }
        return OTHER;
    }
}
