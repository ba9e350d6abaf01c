package uk.deliveryboard.referrals.pathway;

import java.util.List;
import java.util.stream.Stream;
import uk.deliveryboard.referrals.pathway.model.Guards;

/** Every rule that a refusal of this service may cite: those of the pathway's table and those asked beside it. */
public final class RuleBook {

    private static final String PRACTICE = "practice";

    /**
     * A named policy.
     *
     * @param id     what a refusal cites, as {@code errors[].code}
     * @param name   what it asks, kebab-case
     * @param source where it comes from
     */
    public record Rule(String id, String name, String source) {}

    /** Asked of a case as a whole, of its panel or of its referrer, and not of one step. */
    public static final List<Rule> BESIDE_THE_TABLE = List.of(
            new Rule("R-3", "support-only-for-an-adopted-case", "CTSA 2015 s.36(4)(a)-(b)"),
            new Rule("R-8", "statutory-seats-of-the-panel", "CTSA 2015 s.37(1),(3)"),
            new Rule("R-10", "partners-of-the-panel-are-asked", "CTSA 2015 s.38, Sch 7"),
            new Rule("C-1", "support-within-consent", "CTSA 2015 s.36(4)(a)-(b)"),
            new Rule("C-2", "age-fits-what-was-received", PRACTICE),
            new Rule("C-6", "answers-on-consent-in-order", PRACTICE),
            new Rule("P-8", "meeting-not-in-the-past", PRACTICE),
            new Rule("P-9", "minutes-on-the-day-of-the-meeting", PRACTICE),
            new Rule("P-16", "checks-of-the-seats-for-the-agenda", PRACTICE),
            new Rule("P-17", "asked-in-time-and-answered-once", PRACTICE),
            new Rule("P-18", "sessions-within-the-intervention", PRACTICE),
            new Rule("P-19", "assessment-by-a-known-instrument", PRACTICE),
            new Rule("P-20", "screening-closed-with-its-outcome", PRACTICE),
            new Rule("P-21", "referrer-told-no-more-than-may-be-said", PRACTICE),
            new Rule("P-22", "clock-stands-once-and-not-for-a-closed-referral", PRACTICE),
            new Rule("P-23", "third-referral-of-a-person-is-supervised",
                    "practice, after a published review of missed links"));

    private RuleBook() {}

    /** The rules of the table in the order of the pathway, then those beside it. */
    public static List<Rule> all() {
        return Stream.concat(
                Guards.ALL.stream().map(guard -> new Rule(guard.rule(), guard.name(), guard.source())).distinct(),
                BESIDE_THE_TABLE.stream()).toList();
    }
}
