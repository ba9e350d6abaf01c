/** What nobody has proven yet, and the certificates that may prove it, by HTTP. */
@NullMarked
package uk.deliveryboard.training.completion.web;

import org.jspecify.annotations.NullMarked;
