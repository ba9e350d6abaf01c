package uk.deliveryboard.referrals.web;

/** A referral as somebody may see it. */
sealed interface ReferralView permits TrackingView, CaseView {

    String MARKING = "OFFICIAL-SENSITIVE";
}
