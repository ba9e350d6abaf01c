/** Tables put together: sheets of workbooks row by row, and grids with merged cells. */
@NullMarked
package uk.deliveryboard.platform.documents.grid;

import org.jspecify.annotations.NullMarked;
