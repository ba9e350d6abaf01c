package uk.deliveryboard.reporting.dashboard.pathway;

import java.util.Optional;
import uk.deliveryboard.reporting.disclosure.PublishedTable;

/**
 * The referrals received in a quarter told apart by one thing, small numbers withheld.
 *
 * @param fourQuarters the same for the four quarters up to this one together, where more than half of the quarter's own
 *                     numbers are withheld and these can be shown without giving any of them away
 */
public record Told<K>(PublishedTable<K> quarter, Optional<PublishedTable<K>> fourQuarters) {}
