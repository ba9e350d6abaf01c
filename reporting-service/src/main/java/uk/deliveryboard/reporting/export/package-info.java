/** Files of a quarter's figures to take along: workbooks and an archive. They hold what the page shows, and no more. */
@NullMarked
package uk.deliveryboard.reporting.export;

import org.jspecify.annotations.NullMarked;
