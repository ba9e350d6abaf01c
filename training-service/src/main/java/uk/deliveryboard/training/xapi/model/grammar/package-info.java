/** What a statement must look like by sections 2 and 4 of the xAPI data specification, 1.0.3 and 2.0. Pure. */
@NullMarked
package uk.deliveryboard.training.xapi.model.grammar;

import org.jspecify.annotations.NullMarked;
