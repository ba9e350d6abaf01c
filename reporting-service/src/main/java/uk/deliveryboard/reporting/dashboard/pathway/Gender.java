package uk.deliveryboard.reporting.dashboard.pathway;

/** Gender, as the national statistics call it. */
public enum Gender implements Slice {
    MALE("Male"),
    FEMALE("Female"),
    OTHER("Other"),
    UNSPECIFIED("Not specified");

    private final String label;

    Gender(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The one with this code; any other is not specified. */
    public static Gender of(String code) {
        for (Gender gender : values()) {
            if (gender.name().equals(code)) {
                return gender;
            }
        }
        return UNSPECIFIED;
    }
}
