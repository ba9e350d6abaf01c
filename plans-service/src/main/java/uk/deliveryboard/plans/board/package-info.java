/**
 * What a delivery board does: who sits on it, its meetings and actions, its yearly reviews, and the assessments it
 * answers. Its rows are seen by the agencies that sit on it; what an agency itself plans is not among them.
 */
@NullMarked
package uk.deliveryboard.plans.board;

import org.jspecify.annotations.NullMarked;
