/** What an agency is. Pure. */
@NullMarked
package uk.deliveryboard.plans.directory.model;

import org.jspecify.annotations.NullMarked;
