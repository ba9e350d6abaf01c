/** What is found of the records of a sample. Pure. */
@NullMarked
package uk.deliveryboard.training.audit.model;

import org.jspecify.annotations.NullMarked;
