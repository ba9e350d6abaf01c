/** Forms in PostgreSQL. */
@NullMarked
package uk.deliveryboard.referrals.form.jdbc;

import org.jspecify.annotations.NullMarked;
