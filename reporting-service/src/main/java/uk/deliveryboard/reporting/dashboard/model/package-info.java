/** What the figures of a quarter mean, without database or framework. */
@NullMarked
package uk.deliveryboard.reporting.dashboard.model;

import org.jspecify.annotations.NullMarked;
