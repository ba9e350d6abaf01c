/** Forms of input that several interfaces of this service take. */
@NullMarked
package uk.deliveryboard.referrals.input;

import org.jspecify.annotations.NullMarked;
