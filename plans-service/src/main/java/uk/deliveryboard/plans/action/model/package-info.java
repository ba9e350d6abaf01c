/** What an action is, how a report changes it and which status follows. Pure: the day is an argument. */
@NullMarked
package uk.deliveryboard.plans.action.model;

import org.jspecify.annotations.NullMarked;
