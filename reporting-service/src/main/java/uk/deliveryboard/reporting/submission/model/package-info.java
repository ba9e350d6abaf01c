/** When a return is on time, late or missing, and when it is not asked for. */
@NullMarked
package uk.deliveryboard.reporting.submission.model;

import org.jspecify.annotations.NullMarked;
