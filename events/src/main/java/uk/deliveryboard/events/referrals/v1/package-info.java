/** What happens to referrals: bands and codes only, never a person. Version 1: fields may be added, never changed. */
@NullMarked
package uk.deliveryboard.events.referrals.v1;

import org.jspecify.annotations.NullMarked;
