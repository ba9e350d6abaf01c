package uk.deliveryboard.events.referrals.v1;

import uk.deliveryboard.events.EventData;

/** What happens to referrals: bands and codes only, never a person. */
public sealed interface ReferralsEvent extends EventData
        permits ReferralReceived, StageChanged, CaseMoved, ConsentChanged, PanelHeld, SessionPlanned, SessionClosed,
        ReviewDue, ReviewHeld, ReviewCancelled, OnwardConsidered,
        ReferrerUpdated {}
