/** The only SQL of panels. */
@NullMarked
package uk.deliveryboard.referrals.panel.jdbc;

import org.jspecify.annotations.NullMarked;
