package uk.deliveryboard.referrals.form.model;

/** The blocks of the national referral form. Each says what it is good for, so that a gap explains itself. */
public enum FormBlock {
    INDIVIDUAL_DETAILS(false, "Name, date of birth and address let the right person be found, and earlier referrals."),
    CONCERN(true, "How the concern came about: the event, what was seen or heard, the indicators."),
    INTERESTS(true, "Interest in extremist ideas, hate crime, or attacks on schools or crowds."),
    ONLINE_ACTIVITY(true, "What is seen or shared online, and how that is known."),
    CONTACTS_OF_CONCERN(true, "Who is of concern around the individual, and how often they meet."),
    INTENT_OR_THREAT(true, "Any threat of harm: to whom, when, and in which words."),
    NEEDS(true, "Known or suspected needs, special educational needs and disability included."),
    OTHER_SAFEGUARDING(true, "Other safeguarding concerns, in the family or among peers."),
    DISCUSSIONS_HELD(true, "What was said to the individual and to parents, and how they took it."),
    SUPPORT_IN_PLACE(true, "Support that is there already, and who gives it."),
    IF_NEEDS_UNMET(true, "What may happen if nothing changes."),
    FIRST_CONCERNED(true, "Who first had the concern, so that they can be asked."),
    REFERRER(false, "Whom to ask at the agency that refers."),
    KEY_DATES(false, "When the concern first arose."),
    SAFEGUARDING_CONSIDERED(true, "What the safeguarding lead considered."),
    EMPLOYMENT_OR_EDUCATION(true, "Where the individual works or learns.");

    private final boolean written;
    private final String helps;

    FormBlock(boolean written, String helps) {
        this.written = written;
        this.helps = helps;
    }

    /** Whether it is text; the others are filled in by fields of their own. */
    public boolean isWritten() {
        return written;
    }

    /** What it is good for, in plain words. */
    public String helps() {
        return helps;
    }
}
