/** What the rows of a file say, each by the layout of its file. Pure. */
@NullMarked
package uk.deliveryboard.training.fileimport.model.row;

import org.jspecify.annotations.NullMarked;
