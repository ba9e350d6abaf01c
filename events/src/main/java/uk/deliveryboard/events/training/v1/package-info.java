/** What happens to staff in scope and their training records. Version 1: fields may be added, never changed. */
@NullMarked
package uk.deliveryboard.events.training.v1;

import org.jspecify.annotations.NullMarked;
