/** Reads the copy of the directory. */
@NullMarked
package uk.deliveryboard.referrals.directory.jdbc;

import org.jspecify.annotations.NullMarked;
