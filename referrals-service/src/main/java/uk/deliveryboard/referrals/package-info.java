/** The tracking ledger of referrals and their pathway. It holds no identity of a referred person. */
@NullMarked
package uk.deliveryboard.referrals;

import org.jspecify.annotations.NullMarked;
