package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;

/** A referral moved to another stage of the pathway. Fields: {@code schema/referrals/stage-changed.v1.json}. */
public record StageChanged(String board, String from, String to, LocalDate changedOn, String clockOwner,
        int elapsedWorkingDays) implements ReferralsEvent {}
