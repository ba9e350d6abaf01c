/** How a file's columns and cells are understood, and why a row is given back. Pure. */
@NullMarked
package uk.deliveryboard.training.fileimport.model;

import org.jspecify.annotations.NullMarked;
