package uk.deliveryboard.launcher.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** The key that signs tokens. It outlives a restart, so that the services need not fetch another one. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey loadOrCreate(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey key = new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate();
            PrivateFiles.write(file, key.toJSONString());
            return key;
        } catch (IOException | JOSEException | ParseException e) {
            throw new InfrastructureException("The signing key " + file + " cannot be used: " + e.getMessage(), e);
        }
    }
}
