package uk.deliveryboard.platform.web;

import java.io.IOException;

/** More bytes came than a request may have. */
final class RequestTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    RequestTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
