/** What the gateway says when it refuses or fails: problem+json for programs, a small page for people. Errors of services pass through untouched. */
@NullMarked
package uk.deliveryboard.gateway.problem;

import org.jspecify.annotations.NullMarked;
