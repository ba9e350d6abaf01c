/**
 * Repeat and misspelt referrals: those who may be the same person are shown to somebody who may read identities, who
 * decides. Nothing is ever merged by itself. Of another board it says only that it may hold a match.
 */
@NullMarked
package uk.deliveryboard.referrals.matching;

import org.jspecify.annotations.NullMarked;
