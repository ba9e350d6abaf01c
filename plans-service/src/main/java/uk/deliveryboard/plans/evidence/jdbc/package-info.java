/** Evidence in the database. */
@NullMarked
package uk.deliveryboard.plans.evidence.jdbc;

import org.jspecify.annotations.NullMarked;
