/** Which agencies there are and on which boards they sit: a local copy of what the directory has published. */
@NullMarked
package uk.deliveryboard.referrals.directory;

import org.jspecify.annotations.NullMarked;
