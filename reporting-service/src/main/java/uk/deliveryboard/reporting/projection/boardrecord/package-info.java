/** What delivery boards do: meetings by seat, yearly reviews, assessments and the answers to their points. */
@NullMarked
package uk.deliveryboard.reporting.projection.boardrecord;

import org.jspecify.annotations.NullMarked;
