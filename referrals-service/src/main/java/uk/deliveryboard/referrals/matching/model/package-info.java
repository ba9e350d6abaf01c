/** Names and dates of birth, made comparable. */
@NullMarked
package uk.deliveryboard.referrals.matching.model;

import org.jspecify.annotations.NullMarked;
