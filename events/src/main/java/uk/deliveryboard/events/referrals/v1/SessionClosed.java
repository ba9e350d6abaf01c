package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;
import java.util.UUID;

/** What became of a planned session of support. Fields: {@code schema/referrals/session-closed.v1.json}. */
public record SessionClosed(String board, UUID session, LocalDate plannedOn, String outcome,
        LocalDate closedOn) implements ReferralsEvent {}
