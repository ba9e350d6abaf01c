/** The SQL of integrations. */
@NullMarked
package uk.deliveryboard.training.integration.jdbc;

import org.jspecify.annotations.NullMarked;
