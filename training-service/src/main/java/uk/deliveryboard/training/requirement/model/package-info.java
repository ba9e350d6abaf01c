/** What people are to be trained in, by when, and how many of them at least, as it was laid down at any time. Pure. */
@NullMarked
package uk.deliveryboard.training.requirement.model;

import org.jspecify.annotations.NullMarked;
