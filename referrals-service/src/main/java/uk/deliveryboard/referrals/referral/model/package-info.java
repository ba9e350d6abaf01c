/** What the ledger knows of a referral: codes, bands and dates. Nothing that names or describes the person. */
@NullMarked
package uk.deliveryboard.referrals.referral.model;

import org.jspecify.annotations.NullMarked;
