/** Evidence for actions: files and pointers, verified by somebody else. */
@NullMarked
package uk.deliveryboard.plans.evidence;

import org.jspecify.annotations.NullMarked;
