/** What people say of themselves before a workshop, after it and three months later. Nobody's answers are told, only means of five or more. */
@NullMarked
package uk.deliveryboard.training.evaluation;

import org.jspecify.annotations.NullMarked;
