package uk.deliveryboard.launcher.identity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into each token what every service reads from it: the same claims as Keycloak's mappers do. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "deliveryboard";

    private final Map<String, Person> accountOfClient;

    TokenClaims(Map<String, Person> accountOfClient) {
        this.accountOfClient = accountOfClient;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Person person = personOf(context);
        if (person == null) {
            return;
        }
        boolean accessToken = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        context.getClaims().claims(claims -> {
            claims.put("sub", person.id());
            claims.put("name", person.name());
            if (accessToken) {
                claims.put("aud", List.of(AUDIENCE));
                claims.put("agency", person.agency());
                claims.put("roles", person.roles());
                claims.put("azp", context.getRegisteredClient().getClientId());
            }
        });
    }

    private @Nullable Person personOf(JwtEncodingContext context) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            return accountOfClient.get(context.getRegisteredClient().getClientId());
        }
        Authentication somebody = context.getPrincipal();
        return somebody != null && somebody.getPrincipal() instanceof People.SignedIn who ? who.person() : null;
    }
}
