/**
 * The development identity provider: the people and clients of the Keycloak realm file, behind Spring Authorization
 * Server, with the same claims. It stands in for Keycloak on one machine and is no part of a production installation.
 */
@NullMarked
package uk.deliveryboard.launcher.identity;

import org.jspecify.annotations.NullMarked;
