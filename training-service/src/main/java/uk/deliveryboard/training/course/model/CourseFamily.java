package uk.deliveryboard.training.course.model;

/** Courses of one family stand for each other: the same person on the same day completes a family once. */
public enum CourseFamily {
    WRAP,
    HO_AWARENESS,
    HO_REFERRALS,
    HO_CHANNEL,
    HO_REFRESHER_AWARENESS,
    HO_REFRESHER_OTHER,
    PREVENT_LEAD,
    TRAIN_THE_TRAINER,
    NHS_BPA,
    NHS_LEVEL3,
    GOVERNOR_BRIEFING,
    ELECTED_MEMBER_BRIEFING,
    CHANNEL_CHAIR_INDUCTION,
    LOCAL_BRIEFING
}
