/** The HTTP edge of audits. */
@NullMarked
package uk.deliveryboard.training.audit.web;

import org.jspecify.annotations.NullMarked;
