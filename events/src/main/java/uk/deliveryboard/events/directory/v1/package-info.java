/** What the directory of agencies tells the other services. Version 1: fields may be added, never changed. */
@NullMarked
package uk.deliveryboard.events.directory.v1;

import org.jspecify.annotations.NullMarked;
