/** The SQL of audits. */
@NullMarked
package uk.deliveryboard.training.audit.jdbc;

import org.jspecify.annotations.NullMarked;
