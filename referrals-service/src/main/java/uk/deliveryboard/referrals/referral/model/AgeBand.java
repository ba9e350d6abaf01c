package uk.deliveryboard.referrals.referral.model;

import java.util.Arrays;

/** Age of the individual on the day of receipt, in the bands of the national statistics. */
public enum AgeBand {
    UNDER_11("0-10"),
    FROM_11("11-15"),
    FROM_16("16-17"),
    FROM_18("18-20"),
    FROM_21("21-30"),
    FROM_31("31-40"),
    FROM_41("41-50"),
    FROM_51("51+"),
    UNKNOWN("UNKNOWN");

    private final String code;

    AgeBand(String code) {
        this.code = code;
    }

    public static AgeBand of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst().orElseThrow();
    }

    /** The code as stored and sent. */
    @Override
    public String toString() {
        return code;
    }
}
