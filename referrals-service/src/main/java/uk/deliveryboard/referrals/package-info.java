/**
 * The tracking ledger of referrals and their pathway: dates, decisions, routing and banded attributes. It is not a case
 * management system. Who a referral is about, and what people wrote of them, is in the identity vault alone; who looked
 * is in the access log.
 */
@NullMarked
package uk.deliveryboard.referrals;

import org.jspecify.annotations.NullMarked;
