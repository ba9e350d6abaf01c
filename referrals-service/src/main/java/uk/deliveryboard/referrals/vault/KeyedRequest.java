package uk.deliveryboard.referrals.vault;

import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.referrals.vault.crypto.KeyRing;

/** Tells whether two requests are the same, of which neither may be remembered: by a digest that needs our key. */
@Component
public class KeyedRequest {

    private final KeyRing keys;
    private final JsonMapper json;

    KeyedRequest(KeyRing keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    public String fingerprint(Object request) {
        return HexFormat.of().formatHex(keys.digest(json.writeValueAsBytes(request)));
    }
}
