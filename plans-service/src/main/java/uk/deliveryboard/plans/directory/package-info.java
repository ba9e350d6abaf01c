/** The directory of agencies: who is in the partnerships. Entered by few, read by all, told to the other services. */
@NullMarked
package uk.deliveryboard.plans.directory;

import org.jspecify.annotations.NullMarked;
