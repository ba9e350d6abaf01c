/**
 * Files of training records and staff lists, of whatever system: taken in at once, worked off piece by piece, and what
 * cannot be taken given back with its reasons. It decides nothing about completions: that is {@code completion}'s.
 */
@NullMarked
package uk.deliveryboard.training.fileimport;

import org.jspecify.annotations.NullMarked;
