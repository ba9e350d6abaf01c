/** Where files wait to be worked off. One row holds a piece of a file, so that taking in costs little. */
@NullMarked
package uk.deliveryboard.training.fileimport.jdbc;

import org.jspecify.annotations.NullMarked;
