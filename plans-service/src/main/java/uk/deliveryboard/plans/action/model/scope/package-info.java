/** What an action is for besides its duty: the frameworks it answers, who helps, whom it reaches. */
@NullMarked
package uk.deliveryboard.plans.action.model.scope;

import org.jspecify.annotations.NullMarked;
