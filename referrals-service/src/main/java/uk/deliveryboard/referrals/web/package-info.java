/** The HTTP interface of the ledger. */
@NullMarked
package uk.deliveryboard.referrals.web;

import org.jspecify.annotations.NullMarked;
