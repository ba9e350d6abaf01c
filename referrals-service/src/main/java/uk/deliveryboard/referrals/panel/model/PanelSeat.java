package uk.deliveryboard.referrals.panel.model;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Evidence.Seat;

/**
 * A seat of the panel.
 *
 * @param agency       code of the agency that holds it
 * @param deputyAgency code of the agency that stands in, where that is another
 */
public record PanelSeat(Seat seat, String agency, @Nullable String deputyAgency) {}
