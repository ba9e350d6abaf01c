package uk.deliveryboard.gateway.integration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import uk.deliveryboard.gateway.token.OwnToken;
import uk.deliveryboard.gateway.token.RefusalListener;

/**
 * Tells training-service which client's credentials were refused, so that the agency sees it beside whatever else of
 * that integration failed: such a request ends here, and would show as silence only. Whoever guesses at credentials
 * cannot make the gateway busy: a client is told of once a minute, few reports are under way at once, and one that
 * finds no place or no answer is dropped.
 */
final class RefusalReports implements RefusalListener {

    static final String PATH = "/v1/training/integrations:refused";

    private static final Logger LOG = LoggerFactory.getLogger(RefusalReports.class);
    private static final Pattern CLIENT = Pattern.compile("[\\p{Alnum}._:@-]{1,255}");
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);
    private static final long MOST_REMEMBERED = 1_000;
    private static final int MOST_AT_ONCE = 4;

    private final RestClient training;
    private final OwnToken token;
    private final Cache<String, Boolean> told = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(AGAIN_AFTER).build();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    RefusalReports(RestClient training, OwnToken token) {
        this.training = training;
        this.token = token;
    }

    @Override
    public void refused(String client) {
        if (!CLIENT.matcher(client).matches() || told.asMap().putIfAbsent(client, true) != null
                || !places.tryAcquire()) {
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                tell(client);
            } finally {
                places.release();
            }
        });
    }

    private void tell(String client) {
        try {
            training.post().uri(PATH).headers(headers -> headers.setBearerAuth(token.get()))
                    .contentType(MediaType.APPLICATION_JSON).body(Map.of("client", client)).retrieve()
                    .toBodilessEntity();
        } catch (RuntimeException e) {
            // Whose it was is not said: what somebody typed as a client's name may be anything.
            LOG.warn("that credentials were refused could not be told to training-service: {}",
                    e.getClass().getSimpleName());
        }
    }
}
