/** What is published of the whole country, kept apart from what is counted here. */
@NullMarked
package uk.deliveryboard.reporting.national;

import org.jspecify.annotations.NullMarked;
