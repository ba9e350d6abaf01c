package uk.deliveryboard.referrals.vault.web;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;
import uk.deliveryboard.referrals.vault.RotateKeys;

/** {@code POST /actuator/vaultkeys}: a new wrapping key for all data keys. For SYSTEM_ADMIN, never through the gateway. */
@Component
@Endpoint(id = "vaultkeys")
class VaultKeysEndpoint {

    private final RotateKeys rotateKeys;

    VaultKeysEndpoint(RotateKeys rotateKeys) {
        this.rotateKeys = rotateKeys;
    }

    @WriteOperation
    RotateKeys.Rotated rotate() throws Exception {
        return rotateKeys.rotate();
    }
}
