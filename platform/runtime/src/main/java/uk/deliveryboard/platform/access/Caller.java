package uk.deliveryboard.platform.access;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Whoever is behind a request, as the access token says. Services decide on this alone, never on headers or bodies.
 *
 * @param subject  pseudonymous id at the identity provider
 * @param agency   code of the caller's agency, the tenant key
 * @param roles    roles held; names that we do not know are left out
 * @param clientId OAuth client that asks
 * @param name     how to address the caller on a page; never logged
 */
public record Caller(String subject, String agency, Set<Role> roles, String clientId, @Nullable String name) {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether nobody in person is behind the request, by the roles that people never have. */
    public boolean isProgram() {
        return hasAny(Role.INTEGRATION_CLIENT, Role.GATEWAY);
    }

    /** The caller of the present request, or null where nobody is signed in (a job, an open page). */
    public static @Nullable Caller current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof JwtAuthenticationToken token ? of(token.getToken()) : null;
    }

    static Caller of(Jwt jwt) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        var names = jwt.getClaimAsStringList("roles");
        if (names != null) {
            names.forEach(name -> Role.find(name).ifPresent(roles::add));
        }
        String client = jwt.getClaimAsString("azp");
        if (client == null) {
            client = jwt.getClaimAsString("client_id");
        }
        String subject = jwt.getSubject();
        String agency = jwt.getClaimAsString("agency");
        return new Caller(subject == null ? "" : subject, agency == null ? "" : agency, roles,
                client == null ? "" : client, jwt.getClaimAsString("name"));
    }
}
