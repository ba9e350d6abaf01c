package uk.deliveryboard.plans.planimport.model.lint;

import java.util.Locale;

/** What may be wrong with a plan. */
public enum LintCode {
    BLANK_TIMESCALE("No timescale: by when?"),
    INVERTED_TIMESCALE(
            "The timescale ends before it begins."),
    TIMESCALE_NOT_UNDERSTOOD(
            "The timescale names no day, month, quarter or term."),
    OPEN_ENDED_TIMESCALE(
            "An on-going action needs a day by which to review it."),
    NO_OWNER(
            "Nobody answers for it."),
    BLANK_RAG(
            "The plan has a RAG column, and here it is blank."),
    COLOUR_ONLY_RAG(
            "The status is a colour without a word: not everybody sees it, and it is lost in other formats."),
    MALFORMED_EMAIL(
            "The e-mail address cannot be right."),
    SUPERSEDED_GUIDANCE(
            "It refers to guidance or an address that has been replaced."),
    CONTRADICTORY_CLAIMS(
            "The plan gives different head-counts of trained staff."),
    KEY_PERSON(
            "More than a quarter of the actions have the same owner."),
    UNREGISTERED_DOCUMENT(
            "It refers to a document that is not in the register.");

    private final String message;

    LintCode(String message) {
        this.message = message;
    }

    /** Stable, kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String message() {
        return message;
    }
}
