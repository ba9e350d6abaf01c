/** The HTTP interface of the search for repeat referrals. */
@NullMarked
package uk.deliveryboard.referrals.matching.web;

import org.jspecify.annotations.NullMarked;
