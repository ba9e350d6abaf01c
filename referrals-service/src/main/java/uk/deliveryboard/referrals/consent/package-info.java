/**
 * What the individual, or who speaks for them, has agreed to: asked, given, refused, withdrawn, each as an entry that
 * is never changed. Consent to support is no ground for processing data; that is the public task.
 */
@NullMarked
package uk.deliveryboard.referrals.consent;

import org.jspecify.annotations.NullMarked;
