/** Time as the partnership reckons it: days of Europe/London and quarters of the UK financial year. */
@NullMarked
package uk.deliveryboard.platform.time;

import org.jspecify.annotations.NullMarked;
