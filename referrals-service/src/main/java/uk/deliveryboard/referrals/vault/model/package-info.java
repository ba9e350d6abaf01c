/** What the vault holds and for which purposes it is read. Nothing here shows its content when printed. */
@NullMarked
package uk.deliveryboard.referrals.vault.model;

import org.jspecify.annotations.NullMarked;
