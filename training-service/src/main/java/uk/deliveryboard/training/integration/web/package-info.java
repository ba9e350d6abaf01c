/** The HTTP edge of integrations. */
@NullMarked
package uk.deliveryboard.training.integration.web;

import org.jspecify.annotations.NullMarked;
