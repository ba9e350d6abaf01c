/** How a quarter's figures become final: proposed, approved by a second person, frozen, and reopened with a reason. */
@NullMarked
package uk.deliveryboard.reporting.signoff;

import org.jspecify.annotations.NullMarked;
