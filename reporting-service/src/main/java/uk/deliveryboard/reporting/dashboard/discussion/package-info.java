/** What a board should talk about, by fixed rules from its figures alone. */
@NullMarked
package uk.deliveryboard.reporting.dashboard.discussion;

import org.jspecify.annotations.NullMarked;
