/** What a piece of evidence is, and when it is taken. */
@NullMarked
package uk.deliveryboard.plans.evidence.model;

import org.jspecify.annotations.NullMarked;
