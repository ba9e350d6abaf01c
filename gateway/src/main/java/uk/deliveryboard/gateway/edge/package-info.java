/** What happens to every request before anybody looks at who sent it: correlation, allowed methods, size limits. Nothing here knows routes or people. */
@NullMarked
package uk.deliveryboard.gateway.edge;

import org.jspecify.annotations.NullMarked;
