/** Lateness, movement and outlook as values. */
@NullMarked
package uk.deliveryboard.reporting.dashboard.detail.model;

import org.jspecify.annotations.NullMarked;
