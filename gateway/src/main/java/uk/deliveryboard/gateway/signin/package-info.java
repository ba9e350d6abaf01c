/** People: sign-in and sign-out with OpenID Connect, their session, and the access token that stands for them towards services. */
@NullMarked
package uk.deliveryboard.gateway.signin;

import org.jspecify.annotations.NullMarked;
