/** The statement resource as learning systems know it, and the desk at which a person works off what is open. */
@NullMarked
package uk.deliveryboard.training.xapi.web;

import org.jspecify.annotations.NullMarked;
