/** What the rows of a plan that was read are to become: proposed by the document, decided by a person. Pure. */
@NullMarked
package uk.deliveryboard.plans.planimport.model.proposal;

import org.jspecify.annotations.NullMarked;
