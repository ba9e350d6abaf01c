package uk.deliveryboard.reporting.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What each figure means, in words. The id is quoted wherever the figure is shown. */
public enum KpiDefinition {
    K5("Plan actions by status", "Actions in each of the five statuses on the day of the figures.",
            "Actions that have a status on that day. Actions that are not due to start have none and are counted apart.",
            "None: the trend counts.", "Counts of organisations' actions; shown in full.",
            List.of("plans.action-added.v1", "plans.action-rag-changed.v1", "plans.action-progressed.v1")),
    K1(
            "WRAP coverage by agency",
            "Relevant staff in post on the day who hold at least one verified record, valid on that day, of a course that counts towards the WRAP target. A record counts wherever it was earned; a self-declared one does not until it is verified.",
            "Relevant staff in post on that day. Where there are none, the agency has no figure: never 0% or 100%.",
            "At least 90% in each agency, decided on whole numbers: 179 of 200 does not meet it.",
            "Counts of staff; shown in full by agency.",
            List.of("training.workforce-changed.v1", "training.completion-recorded.v1")),
    K1B(
            "WRAP coverage of the partnership",
            "Trained relevant staff of all agencies together; beside it the number of agencies that meet 90%.",
            "Relevant staff in post of all agencies together; beside it the number of agencies with a figure. A mean of percentages is never used.",
            "None of its own.", "Counts of staff; shown in full.",
            List.of("training.workforce-changed.v1", "training.completion-recorded.v1")),
    K7(
            "Referrals received by sector",
            "Referrals received from the first day of the quarter to the day of the figures, by sector of the referrer.",
            "All referrals received in that time.",
            "None, ever: more is neither better nor worse.",
            "Counts about people: 0 to 4 are withheld, and as many others as it takes that they cannot be worked out.",
            List.of("referrals.referral-received.v1"));

    private final String title;
    private final String numerator;
    private final String denominator;
    private final String target;
    private final String disclosure;
    private final List<String> events;

    KpiDefinition(String title, String numerator, String denominator, String target, String disclosure,
            List<String> events) {
        this.title = title;
        this.numerator = numerator;
        this.denominator = denominator;
        this.target = target;
        this.disclosure = disclosure;
        this.events = List.copyOf(events);
    }

    /** {@code K1b} as the catalogue writes it. */
    public String id() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    public static Optional<KpiDefinition> find(String id) {
        return Arrays.stream(values()).filter(definition -> definition.id().equals(id)).findFirst();
    }

    public String title() {
        return title;
    }

    public String numerator() {
        return numerator;
    }

    public String denominator() {
        return denominator;
    }

    public String target() {
        return target;
    }

    public String disclosure() {
        return disclosure;
    }

    /** Types of the events the figure is counted from. */
    public List<String> events() {
        return events;
    }
}
