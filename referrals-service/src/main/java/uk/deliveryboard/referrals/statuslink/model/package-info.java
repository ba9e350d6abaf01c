/** What a link is and what it shows. */
@NullMarked
package uk.deliveryboard.referrals.statuslink.model;

import org.jspecify.annotations.NullMarked;
