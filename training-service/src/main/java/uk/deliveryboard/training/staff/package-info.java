/** Staff in scope of the duty, by pseudonymous reference. Who they are is known to their agency alone. */
@NullMarked
package uk.deliveryboard.training.staff;

import org.jspecify.annotations.NullMarked;
