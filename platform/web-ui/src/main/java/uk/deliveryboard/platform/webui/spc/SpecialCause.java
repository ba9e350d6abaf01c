package uk.deliveryboard.platform.webui.spc;

/** A sign that something other than the usual variation is at work, as NHS England's Making Data Count looks for them. */
public enum SpecialCause {
    ABOVE_LIMIT(true, "above the upper limit"),
    BELOW_LIMIT(false, "below the lower limit"),
    RUN_ABOVE(true, "one of seven or more in a row above the mean"),
    RUN_BELOW(false, "one of seven or more in a row below the mean"),
    RISING(true, "one of seven or more that rise in a row"),
    FALLING(false, "one of seven or more that fall in a row"),
    TWO_OF_THREE_HIGH(true, "one of two in three close to the upper limit or beyond it"),
    TWO_OF_THREE_LOW(false, "one of two in three close to the lower limit or beyond it");

    private final boolean high;
    private final String words;

    SpecialCause(boolean high, String words) {
        this.high = high;
        this.words = words;
    }

    public boolean isHigh() {
        return high;
    }

    /** As it reads after the name of a point. */
    public String words() {
        return words;
    }
}
