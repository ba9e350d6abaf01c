package uk.deliveryboard.referrals.review.model;

import java.time.LocalDate;

/**
 * Something that the panel owes a case.
 *
 * @param dueOn London day from which it is due; it stays due until it is done
 */
public record Duty(Kind kind, LocalDate dueOn) {

    /** In the standing order of a panel's agenda. */
    public enum Kind {
        DISCUSSION(Section.NEW_CASES),
        LISTING(Section.NEW_CASES),
        DECISION(Section.NEW_CASES),
        CONSENT_ANSWER(Section.OPEN_CASES),
        MONTHLY(Section.OPEN_CASES),
        OWN_CONSENT(Section.OPEN_CASES),
        SIX_MONTHS(Section.REVIEWS_AFTER_CLOSURE),
        TWELVE_MONTHS(Section.REVIEWS_AFTER_CLOSURE),
        EXTENDED(Section.REVIEWS_AFTER_CLOSURE),
        CONCLUSION(Section.REVIEWS_AFTER_CLOSURE),
        REASSESSMENT(Section.REASSESSMENTS);

        private final Section section;

        Kind(Section section) {
            this.section = section;
        }

        public Section section() {
            return section;
        }
    }

    /** Parts of an agenda, in their standing order; actions come before all of them. */
    public enum Section {
        NEW_CASES, OPEN_CASES, REVIEWS_AFTER_CLOSURE, REASSESSMENTS
    }

    /** Whether it is on the agenda of a meeting on this day. */
    public boolean isDueBy(LocalDate day) {
        return !dueOn.isAfter(day);
    }
}
