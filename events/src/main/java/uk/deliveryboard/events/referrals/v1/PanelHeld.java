package uk.deliveryboard.events.referrals.v1;

import java.time.LocalDate;

/** A panel met, with the statutory seats filled. The subject is the meeting. Fields: {@code schema/referrals/panel-held.v1.json}. */
public record PanelHeld(String board, LocalDate heldOn, int checksDue, int checksDone) implements ReferralsEvent {}
