/** Rows of delimited text in whatever encoding and with whatever delimiter it comes. */
@NullMarked
package uk.deliveryboard.platform.documents.csv;

import org.jspecify.annotations.NullMarked;
