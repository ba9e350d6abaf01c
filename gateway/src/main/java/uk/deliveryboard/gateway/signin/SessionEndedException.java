package uk.deliveryboard.gateway.signin;

import org.springframework.security.core.AuthenticationException;

/** The provider no longer vouches for this session. */
final class SessionEndedException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    SessionEndedException() {
        super("The session has ended");
    }
}
