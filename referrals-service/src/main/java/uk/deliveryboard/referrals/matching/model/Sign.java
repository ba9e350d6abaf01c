package uk.deliveryboard.referrals.matching.model;

/** Why two people may be the same. */
public enum Sign {
    SAME_NAME, NAME_SOUNDS_OR_IS_SPELT_ALIKE, SAME_BIRTH, BIRTH_DAY_AND_MONTH_SWAPPED, BIRTH_ONE_DIGIT_OFF, SAME_ADDRESS
}
