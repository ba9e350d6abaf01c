/** The only SQL of the vault. */
@NullMarked
package uk.deliveryboard.referrals.vault.jdbc;

import org.jspecify.annotations.NullMarked;
