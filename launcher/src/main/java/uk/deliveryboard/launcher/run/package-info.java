/** Starts, watches and stops the processes of the platform in their order, and keeps what they need below one directory. */
@NullMarked
package uk.deliveryboard.launcher.run;

import org.jspecify.annotations.NullMarked;
