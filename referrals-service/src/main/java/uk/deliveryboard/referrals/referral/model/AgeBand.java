package uk.deliveryboard.referrals.referral.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;

/** Age of the individual on the day of receipt, in the bands of the national statistics. */
public enum AgeBand {
    UNDER_11("0-10", 0),
    FROM_11("11-15", 11),
    FROM_16("16-17", 16),
    FROM_18("18-20", 18),
    FROM_21("21-30", 21),
    FROM_31("31-40", 31),
    FROM_41("41-50", 41),
    FROM_51("51+", 51),
    UNKNOWN("UNKNOWN", Integer.MAX_VALUE);

    private final String code;
    private final int fromYears;

    AgeBand(String code, int fromYears) {
        this.code = code;
        this.fromYears = fromYears;
    }

    /** The band of somebody born on one day as they are on another, not earlier, day. */
    public static AgeBand on(LocalDate day, LocalDate born) {
        int years = Period.between(born, day).getYears();
        AgeBand found = UNDER_11;
        for (AgeBand band : values()) {
            if (band.fromYears <= years) {
                found = band;
            }
        }
        return found;
    }

    /** Whether somebody who was in this band on one day can be of an age on another, not earlier, day. */
    public boolean allows(int age, LocalDate day, LocalDate later) {
        if (this == UNKNOWN) {
            return true;
        }
        int eldest = age - Period.between(day, later).getYears();
        int nextFrom = this == FROM_51 ? Integer.MAX_VALUE : values()[ordinal() + 1].fromYears;
        return eldest >= fromYears && eldest - 1 < nextFrom;
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
