package uk.deliveryboard.referrals.referral.model;

import java.util.Arrays;

/** Regions of England, and Wales, by GSS code: nothing smaller is ever kept or published. */
public enum Region {
    NORTH_EAST("E12000001"),
    NORTH_WEST("E12000002"),
    YORKSHIRE_AND_THE_HUMBER("E12000003"),
    EAST_MIDLANDS("E12000004"),
    WEST_MIDLANDS("E12000005"),
    EAST_OF_ENGLAND("E12000006"),
    LONDON("E12000007"),
    SOUTH_EAST("E12000008"),
    SOUTH_WEST("E12000009"),
    WALES("W92000004");

    private final String code;

    Region(String code) {
        this.code = code;
    }

    public static Region of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst().orElseThrow();
    }

    /** The code as stored and sent. */
    @Override
    public String toString() {
        return code;
    }
}
