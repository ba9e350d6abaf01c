package uk.deliveryboard.launcher.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program that asks for tokens. */
public sealed interface Client {

    String clientId();

    String secret();

    /** Signs people in with a browser, and acts on its own account where it has one. */
    record Browser(String clientId, String secret, List<String> redirectUris, List<String> postLogoutUris,
            @Nullable Person account) implements Client {

        @Override
        public String toString() {
            return clientId;
        }
    }

    /** Acts by itself, with the claims of its service account. */
    record Api(String clientId, String secret, Person account) implements Client {

        @Override
        public String toString() {
            return clientId;
        }
    }
}
