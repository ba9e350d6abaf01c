/** The HTTP interface of the vault. Its answers are never stored and never cached. */
@NullMarked
package uk.deliveryboard.referrals.vault.web;

import org.jspecify.annotations.NullMarked;
