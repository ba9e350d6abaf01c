package uk.deliveryboard.launcher.identity;

import java.nio.file.Path;

/** Where the provider listens, what it is called, and what it keeps. */
public record IdentitySettings(int port, String gatewayUrl, Realm realm, String password, Path signingKey) {

    public String issuer() {
        return "http://localhost:" + port;
    }

    public String authorizationUri() {
        return issuer() + "/oauth2/authorize";
    }

    public String tokenUri() {
        return issuer() + "/oauth2/token";
    }

    public String jwksUri() {
        return issuer() + "/oauth2/jwks";
    }

    public String endSessionUri() {
        return issuer() + "/connect/logout";
    }

    @Override
    public String toString() {
        return issuer();
    }
}
