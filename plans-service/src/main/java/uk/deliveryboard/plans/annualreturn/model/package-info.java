/** What an annual return is, and which academic years there are. */
@NullMarked
package uk.deliveryboard.plans.annualreturn.model;

import org.jspecify.annotations.NullMarked;
