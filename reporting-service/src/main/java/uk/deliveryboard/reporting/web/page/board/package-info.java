/** Pages of a board beyond the summary of a quarter: each a row of blocks, drawn by one template. */
@NullMarked
package uk.deliveryboard.reporting.web.page.board;

import org.jspecify.annotations.NullMarked;
