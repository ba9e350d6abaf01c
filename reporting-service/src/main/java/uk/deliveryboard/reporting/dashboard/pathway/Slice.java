package uk.deliveryboard.reporting.dashboard.pathway;

/** One of the things by which referrals or cases are told apart. */
public sealed interface Slice permits AgeBand, Gender, Concern, Outcome, Step, CaseStage {

    /** As programs read it. */
    String name();

    /** As people read it. */
    String label();
}
