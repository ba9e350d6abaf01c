package uk.deliveryboard.platform.webui.spc;

/** A sign that something other than the usual variation is at work, as NHS England's Making Data Count looks for them. */
public enum SpecialCause {
    ABOVE_LIMIT(true, "above the upper limit"),
    BELOW_LIMIT(false, "below the lower limit"),
    RUN_ABOVE(true, "seven or more in a row above the mean"),
    RUN_BELOW(false, "seven or more in a row below the mean"),
    RISING(true, "seven or more that rise in a row"),
    FALLING(false, "seven or more that fall in a row"),
    TWO_OF_THREE_HIGH(true, "two of three in a row close to the upper limit or beyond it"),
    TWO_OF_THREE_LOW(false, "two of three in a row close to the lower limit or beyond it");

    private final boolean high;
    private final String words;

    SpecialCause(boolean high, String words) {
        this.high = high;
        this.words = words;
    }

    public boolean isHigh() {
        return high;
    }

    /** As it reads after the name of a point, or of the first and the last of a run. */
    public String words() {
        return words;
    }
}
