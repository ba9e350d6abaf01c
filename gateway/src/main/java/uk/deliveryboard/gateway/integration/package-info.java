/** What the gateway alone sees of integrations, told to the service that looks after them. */
@NullMarked
package uk.deliveryboard.gateway.integration;

import org.jspecify.annotations.NullMarked;
