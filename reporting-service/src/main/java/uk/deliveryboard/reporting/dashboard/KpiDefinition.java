package uk.deliveryboard.reporting.dashboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What each figure means, in words. The id is quoted wherever the figure is shown. */
public enum KpiDefinition {
    K5("Plan actions by status", "Actions in each of the five statuses on the day of the figures.",
            "Actions that have a status on that day. Actions that are not due to start have none and are counted apart.",
            "None: the trend counts.", Owners.SPOC, "Counts of organisations' actions; shown in full.",
            List.of("plans.action-added.v1", "plans.action-rag-changed.v1", "plans.action-progressed.v1")),
    K1(
            "WRAP coverage by agency",
            "Relevant staff in post on the day who hold at least one verified record, valid on that day, of a course that counts towards the WRAP target. A record counts wherever it was earned; a self-declared one does not until it is verified.",
            "Relevant staff in post on that day. Where there are none, the agency has no figure: never 0% or 100%.",
            "The target that holds for the agency on the day, decided on whole numbers: of a target of 90%, 179 of 200 falls short.",
            Owners.TRAINING_LEAD, "Counts of staff; shown in full by agency.",
            List.of("training.workforce-changed.v1", "training.workforce-head-count-stated.v1",
                    "training.completion-recorded.v1", "training.coverage-target-set.v1")),
    K1B(
            "WRAP coverage of the partnership",
            "Trained relevant staff of all agencies together; beside it the number of agencies that meet their target.",
            "Relevant staff in post of all agencies together; beside it the number of agencies with a figure. A mean of percentages is never used.",
            "None of its own.", Owners.TRAINING_LEAD, "Counts of staff; shown in full.",
            List.of("training.workforce-changed.v1", "training.completion-recorded.v1",
                    "training.coverage-target-set.v1")),
    K7(
            "Referrals received",
            "Referrals received from the first day of the quarter to the day of the figures, by sector of the referrer, age band, gender, type of concern, and by how far they had come by the last day of the quarter.",
            "All referrals received in that time.",
            "None, ever: more is neither better nor worse.", Owners.CHANNEL_CHAIR,
            "Counts about people: 0 to 4 are withheld, and as many others as it takes that they cannot be worked out.",
            List.of("referrals.referral-received.v1", "referrals.stage-changed.v1", "referrals.case-moved.v1")),
    K8(
            "Reviews after closure held in time",
            "Of these, reviews that were held within 31 days of the day on which they fell due.",
            "Reviews 6 and 12 months after closure whose last day in time falls in the quarter, up to the day of the figures; those cancelled because the case was opened again are left out.",
            "100%.", Owners.CHANNEL_CHAIR, Small.PEOPLE,
            List.of("referrals.review-due.v1", "referrals.review-held.v1", "referrals.review-cancelled.v1")),
    K9(
            "Referrers told how it stands",
            "Of these, referrals whose referrer heard how it stands by that day.",
            "Referrals whose referrer asked to stay informed and was to hear, within 10 working days of receipt, by a day of the quarter, up to the day of the figures.",
            "At least 95%: our recommendation, not a rule of law.", Owners.CHANNEL_CHAIR, Small.PEOPLE,
            List.of("referrals.referral-received.v1", "referrals.referrer-updated.v1")),
    K19(
            "Consent to support",
            "Cases by what the individual, or who answers for a child, said last up to the day of the figures.",
            "Cases in which consent to Channel support was asked for in the quarter, up to that day.",
            "None, ever: consent is a free choice.", Owners.CHANNEL_CHAIR, Small.PEOPLE,
            List.of("referrals.consent-changed.v1")),
    K22(
            "Sessions of support delivered",
            "Of these, sessions that took place.",
            "Sessions planned for a day of the quarter, up to the day of the figures; those given up because support ended are left out.",
            "At least 80%: our recommendation, not a rule of law.", Owners.CHANNEL_CHAIR, Small.PEOPLE,
            List.of("referrals.session-planned.v1", "referrals.session-closed.v1")),
    K23(
            "Other services considered at closure",
            "Of these, closures for which it is recorded whether the individual was referred to another service.",
            "Referrals closed below the threshold in the quarter, up to the day of the figures.", "100%.",
            Owners.CHANNEL_CHAIR, Small.PEOPLE,
            List.of("referrals.stage-changed.v1", "referrals.onward-considered.v1")),
    K24(
            "Time spent in each stage",
            "Working days of England and Wales spent in the stage, without pauses: the median, and the days within which nine in ten were through.",
            "Referrals that left the stage in the quarter, up to the day of the figures.",
            "None set: each partnership may agree its own.", Owners.CHANNEL_CHAIR,
            "Times of people: shown of ten referrals or more; the shortest and the longest never are.",
            List.of("referrals.stage-changed.v1", "referrals.case-moved.v1")),
    R8(
            "Cases open to the panel",
            "Cases that stood in the stage on the day of the figures: from the listing for a panel to the last review after exit.",
            "All cases that stood in any of these stages on that day.",
            "None, ever: more is neither better nor worse.", Owners.CHANNEL_CHAIR, Small.PEOPLE,
            List.of("referrals.stage-changed.v1", "referrals.case-moved.v1")),
    K3(
            "Safeguarding audits that cover Prevent",
            "Of these, those whose newest annual safeguarding audit was submitted within the 12 months to the day and covers Prevent.",
            "Schools, early years settings and colleges of the board. One that has reported nothing has none, and is named.",
            "100%.", Owners.SPOC, Small.ACTS, List.of("plans.annual-return-submitted.v1")),
    K4(
            "Agencies with a named Prevent lead",
            "Agencies that have a Prevent lead on the day, or have been without one for 28 days at most.",
            "All agencies of the board. One that never named anybody has none.", "100%.", Owners.PREVENT_LEAD,
            Small.ACTS, List.of("directory.office-held.v1", "directory.office-ended.v1")),
    K6(
            "Board attendance by seat",
            "Meetings at which the seat was filled, by its representative or a deputy.",
            "Meetings at which the seat was held, in the four quarters of which this is the last, up to the day of the figures.",
            "At least 75% of each seat: our recommendation, not a rule of law.", Owners.BOARD_CHAIR, Small.ACTS,
            List.of("plans.meeting-held.v1")),
    K10(
            "Checks before meetings of the panel",
            "Checks of records that were made before meetings of the Channel panel in the quarter, up to the day of the figures.",
            "Checks that were due before these meetings: one for each seat and each case on the agenda.", "100%.",
            Owners.CHANNEL_CHAIR, Small.ACTS, List.of("referrals.panel-held.v1")),
    K11(
            "Trainers who deliver",
            "Trainers accredited on the day who gave a workshop in the 12 months to it.",
            "Trainers accredited on the day. Where there are none, there is no figure.", "None: the trend counts.",
            Owners.TRAINING_LEAD, Small.ACTS,
            List.of("training.trainer-accredited.v1", "training.workshop-delivered.v1")),
    K12(
            "What workshops change",
            "Mean answer after the workshops of the quarter, less the mean before them, for each of five questions that people answer about themselves from 1 to 5; beside it the share that answered 4 or 5 after, and the same difference three months later.",
            "People who answered, in whole groups of five in the order in which they answered. Of fewer than five nothing is told.",
            "Above 0.", Owners.TRAINING_LEAD,
            "Counts of staff: told in groups of five and never taken back, so that what is known next never differs by one.",
            List.of("training.evaluation-answers-told.v1")),
    K13(
            "Plans with an equality assessment",
            "Plans in force on the day whose edition in force was assessed for its equality impact.",
            "Plans in force on the day, of all kinds.", "100%.", Owners.PREVENT_LEAD, Small.ACTS,
            List.of("plans.plan-adopted.v1", "plans.plan-ended.v1")),
    K14(
            "Speakers and premises checked",
            "Decisions that were made before the day of the event and are justified in writing, whichever way they went.",
            "Checks of external speakers and of premises decided within the 12 months to the day. Where there are none, there is no figure.",
            "100%.", Owners.SPOC, Small.ACTS, List.of("plans.speaker-check-decided.v1")),
    K15(
            "Required policies that mention Prevent",
            "Types of policy, of the nine that are required, of which the agency has one on the day that is in date and mentions Prevent, or is covered by one that is and does.",
            "Nine for each agency of the board; a policy about Prevent alone is not required. An agency that has reported nothing has none, and is named.",
            "100%.", Owners.SPOC, Small.ACTS,
            List.of("plans.register-entry-made.v1", "plans.register-entry-withdrawn.v1")),
    K16(
            "ICT filter attestation",
            "Agencies that attested within the 12 months to the day that unsuitable material is filtered.",
            "All agencies of the board. One that has reported nothing has none, and is named.", "100%.", Owners.SPOC,
            Small.ACTS, List.of("plans.register-entry-made.v1", "plans.register-entry-withdrawn.v1")),
    K17(
            "Membership and terms of reference reviewed",
            "Of the two, those that were reviewed within the 12 months to the day of the figures.",
            "Two: the membership, and the terms of reference.", "Both.", Owners.BOARD_CHAIR, Small.ACTS,
            List.of("plans.board-reviewed.v1")),
    K18(
            "Counter-terrorism local profile",
            "Whether the newest profile was received within 365 days, with its age in days; and its recommendations that became an action with an owner. Those accepted as they are, are counted apart.",
            "One; and all recommendations of the newest profile.", "At most 365 days; 100% owned.",
            Owners.PREVENT_LEAD, Small.ACTS,
            List.of("plans.assessment-received.v1", "plans.point-answered.v1")),
    K20(
            "Governor sign-off of school plans",
            "School plans in force on the day that the chair of governors signed off.",
            "School plans in force on the day.", "100%.", Owners.SPOC, Small.ACTS,
            List.of("plans.plan-adopted.v1", "plans.plan-ended.v1")),
    K21(
            "Plans reviewed by their board",
            "Plans in force on the day that their board reviewed in the quarter, up to that day.",
            "Plans in force on the day, of all kinds.", "100%.", Owners.BOARD_CHAIR, Small.ACTS,
            List.of("plans.plan-adopted.v1", "plans.plan-ended.v1", "plans.plan-reviewed.v1")),
    K25(
            "Annual audit of the strategy",
            "Whether an audit was finished within the 12 months to the day of the figures.", "One.", "Yes.",
            Owners.BOARD_CHAIR, Small.ACTS, List.of("plans.assessment-received.v1"));

    /** Who answers for a figure: roles, never people. */
    private static final class Owners {
        static final String BOARD_CHAIR = "Chair of the board";
        static final String PREVENT_LEAD = "Prevent lead";
        static final String SPOC = "SPOC of each agency";
        static final String TRAINING_LEAD = "Training lead";
        static final String CHANNEL_CHAIR = "Chair of the Channel panel";
    }

    private static final class Small {
        static final String PEOPLE = "Counts about people: 0 to 4 are withheld, and as many others as it takes that they cannot be worked out. A share is shown only where it gives neither count away.";
        static final String ACTS = "Counts of organisations' acts; shown in full.";
    }

    /**
     * A target and the day from which it is in force.
     *
     * @param value in words
     */
    public record Target(String value, LocalDate from) {}

    /** The first financial year of these figures. */
    private static LocalDate firstDay() {
        return LocalDate.of(2026, 4, 1);
    }

    private final String title;
    private final String numerator;
    private final String denominator;
    private final List<Target> targets;
    private final String owner;
    private final String disclosure;
    private final List<String> events;

    KpiDefinition(String title, String numerator, String denominator, String target, String owner,
            String disclosure, List<String> events) {
        this.title = title;
        this.numerator = numerator;
        this.denominator = denominator;
        this.targets = List.of(new Target(target, firstDay()));
        this.owner = owner;
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

    /** The one in force. */
    public String target() {
        return targets.getLast().value();
    }

    /** Every target there has been, the one in force last. */
    public List<Target> targets() {
        return targets;
    }

    /** Role that answers for the figure. */
    public String owner() {
        return owner;
    }

    public String disclosure() {
        return disclosure;
    }

    /** Types of the events the figure is counted from. */
    public List<String> events() {
        return events;
    }

    /** What the figure does not say. */
    public List<String> caveats() {
        return KpiCaveats.of(this);
    }
}
