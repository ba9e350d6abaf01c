package uk.deliveryboard.launcher.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** One log line for each sign-in, each refusal and each token; and the count that closes an account. */
final class AccessAudit {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private final People people;
    private final RegisteredClientRepository clients;
    private final Lockout lockout;

    AccessAudit(People people, RegisteredClientRepository clients, Lockout lockout) {
        this.people = people;
        this.clients = clients;
        this.lockout = lockout;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        switch (event.getAuthentication()) {
            case UsernamePasswordAuthenticationToken token when token.getPrincipal() instanceof People.SignedIn who -> {
                lockout.succeeded(who.person().username());
                AUDIT.info("event.action=sign-in event.outcome=success user.id={}", who.person().id());
            }
            case OAuth2AccessTokenAuthenticationToken token -> AUDIT.info(
                    "event.action=token event.outcome=success client.id={}", token.getRegisteredClient().getClientId());
            default -> {
            }
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        switch (event.getAuthentication()) {
            case UsernamePasswordAuthenticationToken token -> {
                String username = token.getName();
                boolean known = people.knows(username);
                if (known && event instanceof AuthenticationFailureBadCredentialsEvent) {
                    lockout.failed(username);
                }
                // A name that is not ours may be a password typed in the wrong field: it is not written down.
                AUDIT.warn("event.action=sign-in event.outcome=failure user.name={} reason={}",
                        known ? username : "(unknown)", event.getException().getClass().getSimpleName());
            }
            case OAuth2ClientAuthenticationToken token -> AUDIT.warn(
                    "event.action=client-sign-in event.outcome=failure client.id={}", nameOf(token));
            default -> AUDIT.warn("event.action=token event.outcome=failure");
        }
    }

    private String nameOf(OAuth2ClientAuthenticationToken token) {
        return clients.findByClientId(token.getPrincipal().toString()) == null
                ? "(unknown)"
                : token.getPrincipal().toString();
    }
}
