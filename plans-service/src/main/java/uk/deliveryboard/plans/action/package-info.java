/** Actions of the plans, the progress reported on them and the status computed from it. */
@NullMarked
package uk.deliveryboard.plans.action;

import org.jspecify.annotations.NullMarked;
