package uk.deliveryboard.referrals.vault;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.referrals.vault.crypto.FileKeyRing;
import uk.deliveryboard.referrals.vault.crypto.KeyRing;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    static final Map<String, String> AS_KEEPER = Map.of("app.vault", "keeper");

    /** A key management service takes the place of the file with another implementation of the port. */
    @Bean
    KeyRing keyRing(@Value("${deliveryboard.vault.keys-file}") Path file) {
        return FileKeyRing.open(file);
    }

    /** A key file that was lost and made anew would go unnoticed until somebody needs to read: the start says so. */
    @Bean
    ApplicationRunner everyWrappingKeyIsAtHand(VaultRows rows, KeyRing keys, TransactionTemplate transactions,
            @Value("${deliveryboard.vault.keys-file}") Path file) {
        return arguments -> {
            Set<String> used = RowScope.with(AS_KEEPER, () -> transactions.execute(status -> rows.wrappingKeys()));
            if (used != null && !keys.has(used)) {
                throw new IllegalStateException(file + " lacks a key with which identities are encrypted ("
                        + new TreeSet<>(used) + "): restore it from its backup. Nothing was changed");
            }
        };
    }
}
