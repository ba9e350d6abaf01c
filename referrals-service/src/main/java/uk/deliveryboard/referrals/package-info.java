/**
 * The tracking ledger of referrals and their pathway: dates, decisions, routing and banded attributes. It is not a case
 * management system and holds no identity of a referred person: name, date of birth, address and narrative belong to a
 * separate encrypted vault that is a later step; until it exists such fields are refused, not stored.
 */
@NullMarked
package uk.deliveryboard.referrals;

import org.jspecify.annotations.NullMarked;
