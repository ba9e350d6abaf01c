package uk.deliveryboard.reporting.dashboard.pathway;

/** Age on the day of receipt, in the bands of the national statistics. */
public enum AgeBand implements Slice {
    UP_TO_10("0-10", "10 and under"),
    FROM_11_TO_15("11-15", "11 to 15"),
    FROM_16_TO_17("16-17", "16 to 17"),
    FROM_18_TO_20("18-20", "18 to 20"),
    FROM_21_TO_30("21-30", "21 to 30"),
    FROM_31_TO_40("31-40", "31 to 40"),
    FROM_41_TO_50("41-50", "41 to 50"),
    OVER_50("51+", "51 and over"),
    UNKNOWN("UNKNOWN", "Not known");

    private final String code;
    private final String label;

    AgeBand(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The band that events write so; one of older statistics, whose bounds differ, counts as not known. */
    public static AgeBand of(String code) {
        for (AgeBand band : values()) {
            if (band.code.equals(code)) {
                return band;
            }
        }
        return UNKNOWN;
    }
}
