package uk.deliveryboard.referrals.referral.model;

import java.time.Instant;
import uk.deliveryboard.referrals.pathway.model.Actor;
import uk.deliveryboard.referrals.pathway.model.StageChange;

/** A step in the history of a referral, and who entered it. */
public record HistoryEntry(StageChange change, Instant recordedAt, String recordedByAgency, Actor recordedAs) {}
