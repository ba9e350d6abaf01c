/** What the registers of an agency hold and ask for. Pure. */
@NullMarked
package uk.deliveryboard.plans.register.model;

import org.jspecify.annotations.NullMarked;
