package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;

/** A case moved to another stage, from where the panel has a plan and asks for consent. Fields: {@code schema/referrals/case-moved.v1.json}. */
public record CaseMoved(String board, String from, String to, LocalDate changedOn, String clockOwner,
        int elapsedWorkingDays) implements ReferralsEvent {}
