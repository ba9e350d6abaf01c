package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;

/** Consent was asked for, given, refused or withdrawn. Fields: {@code schema/referrals/consent-changed.v1.json}. */
public record ConsentChanged(String board, String scope, String answer,
        LocalDate changedOn) implements ReferralsEvent {}
