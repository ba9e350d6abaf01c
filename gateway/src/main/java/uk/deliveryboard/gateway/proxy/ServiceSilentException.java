package uk.deliveryboard.gateway.proxy;

import java.io.IOException;

/** The service has the request and says nothing. */
final class ServiceSilentException extends IOException {
    private static final long serialVersionUID = 1L;
}
