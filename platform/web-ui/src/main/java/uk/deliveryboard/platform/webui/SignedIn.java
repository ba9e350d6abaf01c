package uk.deliveryboard.platform.webui;

import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, as the header shows it.
 *
 * @param csrf goes with the sign-out form; without it there is no way to sign out here (a bearer token has no session)
 */
public record SignedIn(String name, String agency, @Nullable CsrfField csrf) {}
