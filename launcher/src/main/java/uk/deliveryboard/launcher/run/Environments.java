package uk.deliveryboard.launcher.run;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.deliveryboard.launcher.identity.IdentitySettings;
import uk.deliveryboard.testkit.infra.ServiceDatabase;

/** What each program is told through its environment: the same names as in docker-compose.yml. */
final class Environments {

    private final Ports ports;
    private final IdentitySettings identity;
    private final Optional<LocalDate> today;
    private final DataDirectory data;

    Environments(Ports ports, IdentitySettings identity, Optional<LocalDate> today, DataDirectory data) {
        this.data = data;
        this.ports = ports;
        this.identity = identity;
        this.today = today;
    }

    Map<String, String> ofService(Module module, ServiceDatabase database, String kafka) {
        Map<String, String> environment = common(module);
        environment.putAll(database.environment());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        // Only reporting has pages, and only they say that nobody on them is real.
        environment.put("DELIVERYBOARD_DEMO", "true");
        environment.put("SIGN_OUT_ORIGINS", identity.issuer());
        if (module == Module.REFERRALS) {
            // The keys of the identity vault and of the access log, and the seals: apart from the database.
            environment.put("VAULT_KEYS_FILE", data.file("secrets/referrals-vault.keys").toAbsolutePath().toString());
            environment.put("AUDIT_KEY_FILE", data.file("secrets/referrals-audit.key").toAbsolutePath().toString());
            environment.put("AUDIT_SEALS_FILE", data.file("audit/access-log.seals").toAbsolutePath().toString());
        }
        return environment;
    }

    Map<String, String> ofGateway() {
        Map<String, String> environment = common(Module.GATEWAY);
        var client = identity.realm().browserClient();
        environment.put("OIDC_AUTHORIZATION_URI", identity.authorizationUri());
        environment.put("OIDC_TOKEN_URI", identity.tokenUri());
        environment.put("OIDC_END_SESSION_URI", identity.endSessionUri());
        environment.put("OIDC_CLIENT_ID", client.clientId());
        environment.put("OIDC_CLIENT_SECRET", client.secret());
        environment.put("PUBLIC_URL", identity.gatewayUrl());
        for (Module module : Module.values()) {
            module.database().ifPresent(database -> environment.put(database.toUpperCase(Locale.ROOT) + "_URL",
                    "http://127.0.0.1:" + ports.of(module)));
        }
        return environment;
    }

    private Map<String, String> common(Module module) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SERVER_PORT", Integer.toString(ports.of(module)));
        // Nothing of a demonstration listens to other machines.
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("OIDC_ISSUER", identity.issuer());
        environment.put("OIDC_JWKS_URI", identity.jwksUri());
        today.ifPresent(date -> environment.put("DELIVERYBOARD_TODAY", date.toString()));
        return environment;
    }
}
