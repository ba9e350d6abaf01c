/** The form that all rules of this service have: named, listed, and every no gives its reasons. Pure. */
@NullMarked
package uk.deliveryboard.plans.model;

import org.jspecify.annotations.NullMarked;
