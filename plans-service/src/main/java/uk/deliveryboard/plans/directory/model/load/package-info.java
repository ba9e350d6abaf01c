/** What a file of agencies says: its columns, its rows, and why a row is given back. Pure. */
@NullMarked
package uk.deliveryboard.plans.directory.model.load;

import org.jspecify.annotations.NullMarked;
