/** How the systems that send training records are doing. It owns no record, only what is known of the sending. */
@NullMarked
package uk.deliveryboard.training.integration;

import org.jspecify.annotations.NullMarked;
