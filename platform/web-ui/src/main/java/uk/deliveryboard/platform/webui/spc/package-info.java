/** Statistics of a row of numbers over time: what varies as it usually does, and what does not. No web in here. */
@NullMarked
package uk.deliveryboard.platform.webui.spc;

import org.jspecify.annotations.NullMarked;
