/** When an integration is in order, failing or silent. Pure. */
@NullMarked
package uk.deliveryboard.training.integration.model;

import org.jspecify.annotations.NullMarked;
