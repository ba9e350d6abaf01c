package uk.deliveryboard.platform.webui.spc;

/** Whether a target will be met as long as nothing changes. */
public enum Assurance {
    MEETS("the target will be met consistently, unless something changes"),
    FAILS("the target will not be met, unless something changes"),
    HIT_OR_MISS("the target may be met or missed from one time to the next");

    private final String words;

    Assurance(String words) {
        this.words = words;
    }

    /** As it reads within a sentence. */
    public String words() {
        return words;
    }
}
