/** What referrals are told apart by, how far they came in their quarter, and where cases stood on each day. */
@NullMarked
package uk.deliveryboard.reporting.projection.pathway;

import org.jspecify.annotations.NullMarked;
