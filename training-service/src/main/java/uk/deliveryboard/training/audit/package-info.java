/** Audits of training records: a sample that anybody can draw again, and what was found of each record in it. */
@NullMarked
package uk.deliveryboard.training.audit;

import org.jspecify.annotations.NullMarked;
