/** The HTTP edge of requirements and targets. */
@NullMarked
package uk.deliveryboard.training.requirement.web;

import org.jspecify.annotations.NullMarked;
