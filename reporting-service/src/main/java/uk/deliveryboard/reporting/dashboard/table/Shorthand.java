package uk.deliveryboard.reporting.dashboard.table;

/** What stands in place of a number, as the Government Analysis Function writes it. */
public enum Shorthand {
    CONFIDENTIAL(
            "[c]",
            "Confidential: the number is withheld because it, or one that could be worked out from it, tells of few people."),
    NOT_AVAILABLE("[x]", "Not available: the agency has not sent the information."),
    NOT_APPLICABLE("[z]", "Not applicable: there is no share to be measured by.");

    private final String symbol;
    private final String meaning;

    Shorthand(String symbol, String meaning) {
        this.symbol = symbol;
        this.meaning = meaning;
    }

    public String symbol() {
        return symbol;
    }

    public String meaning() {
        return meaning;
    }
}
