package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;
import java.util.UUID;

/** A session of support was planned. Fields: {@code schema/referrals/session-planned.v1.json}. */
public record SessionPlanned(String board, UUID session, LocalDate plannedOn) implements ReferralsEvent {}
