package uk.deliveryboard.launcher.identity;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients of the realm in Spring's terms. */
final class RealmClients {

    private static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(5);
    private static final Duration REFRESH_TOKEN_LIFE = Duration.ofMinutes(30);

    private RealmClients() {}

    static RegisteredClientRepository repository(List<Client> clients, PasswordEncoder encoder) {
        return new InMemoryRegisteredClientRepository(
                clients.stream().map(client -> registered(client, encoder)).toList());
    }

    /** On whose account each client asks for tokens of its own. */
    static Map<String, Person> accounts(List<Client> clients) {
        Map<String, Person> accounts = new HashMap<>();
        for (Client client : clients) {
            Person account = switch (client) {
                case Client.Api api -> api.account();
                case Client.Browser browser -> browser.account();
            };
            if (account != null) {
                accounts.put(client.clientId(), account);
            }
        }
        return Map.copyOf(accounts);
    }

    private static RegisteredClient registered(Client client, PasswordEncoder encoder) {
        RegisteredClient.Builder builder = RegisteredClient.withId(client.clientId()).clientId(client.clientId())
                .clientSecret(encoder.encode(client.secret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(ACCESS_TOKEN_LIFE)
                        .refreshTokenTimeToLive(REFRESH_TOKEN_LIFE).reuseRefreshTokens(false)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256).build());
        return switch (client) {
            case Client.Api api -> builder.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build();
            case Client.Browser browser -> builder.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                    .authorizationGrantTypes(grants -> {
                        if (browser.account() != null) {
                            grants.add(AuthorizationGrantType.CLIENT_CREDENTIALS);
                        }
                    })
                    .redirectUris(uris -> uris.addAll(browser.redirectUris()))
                    .postLogoutRedirectUris(uris -> uris.addAll(browser.postLogoutUris())).scope(OidcScopes.OPENID)
                    .scope(OidcScopes.PROFILE)
                    .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false)
                            .build())
                    .build();
        };
    }
}
