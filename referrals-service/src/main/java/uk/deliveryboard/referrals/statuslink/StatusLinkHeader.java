package uk.deliveryboard.referrals.statuslink;

import java.net.URI;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Puts a link into the header of an answer that was stored without it: a repeated request gets the same link, and no
 * token is in any table.
 */
@Component
public class StatusLinkHeader {

    private static final Pattern CREATED = Pattern
            .compile("/v1/referrals/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/status-links/(\\d+))?");

    private final StatusTokens tokens;

    StatusLinkHeader(StatusTokens tokens) {
        this.tokens = tokens;
    }

    /** @param answer of which {@code Location} names the referral, whose first link it is, or a link of one */
    public ResponseEntity<byte[]> add(ResponseEntity<byte[]> answer) {
        URI location = answer.getHeaders().getLocation();
        Matcher created = CREATED.matcher(location == null ? "" : location.toString());
        if (!created.matches()) {
            throw new IllegalArgumentException("the answer names no referral");
        }
        int number = created.group(2) == null ? 1 : Integer.parseInt(created.group(2));
        String path = tokens.path(UUID.fromString(created.group(1)), number);
        return ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders())
                .header(HttpHeaders.LINK, "<" + path + ">; rel=\"status\"").body(answer.getBody());
    }
}
