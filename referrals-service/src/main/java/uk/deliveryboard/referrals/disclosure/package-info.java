/**
 * Subject access: what is held of a person, put together for the person by the data protection officer, with marks where
 * something is withheld and on which ground.
 */
@NullMarked
package uk.deliveryboard.referrals.disclosure;

import org.jspecify.annotations.NullMarked;
