/** Agencies as the directory tells of them: nothing is taken for an agency that is not registered. It owns no facts. */
@NullMarked
package uk.deliveryboard.training.agency;

import org.jspecify.annotations.NullMarked;
