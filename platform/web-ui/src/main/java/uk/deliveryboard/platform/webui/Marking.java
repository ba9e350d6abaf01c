package uk.deliveryboard.platform.webui;

/** Government security classification of what a page shows. */
public enum Marking {
    OFFICIAL("OFFICIAL", "app-marking"),
    OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE", "app-marking app-marking--official-sensitive");

    private final String text;
    private final String classes;

    Marking(String text, String classes) {
        this.text = text;
        this.classes = classes;
    }

    public String text() {
        return text;
    }

    public String classes() {
        return classes;
    }
}
