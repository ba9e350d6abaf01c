package uk.deliveryboard.referrals.statuslink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.deliveryboard.referrals.vault.KeyedRequest;

/**
 * Makes the tokens of links: 256 bits that follow from the referral and the number of the link under a key of ours.
 * A token can thus be told again to whoever repeats a request, and is stored nowhere.
 */
@Component
public class StatusTokens {

    /** What a token is made of. */
    private record Seed(String purpose, UUID referral, int number) {}

    private final KeyedRequest keyed;

    StatusTokens(KeyedRequest keyed) {
        this.keyed = keyed;
    }

    /** Path of a link, with its token. */
    public String path(UUID referral, int number) {
        return "/v1/referral-status/" + token(referral, number);
    }

    String token(UUID referral, int number) {
        return keyed.fingerprint(new Seed("status-link", referral, number));
    }

    static String hash(String token) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
