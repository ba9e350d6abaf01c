package uk.deliveryboard.platform.web;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out a request once, however often it is sent. The key, the effect and the response are stored in one
 * transaction: after a crash either all of them are there or none. A refused request leaves no trace, so that it can
 * be corrected and sent again under the same key.
 */
public final class Idempotency {

    /** How long a repeated request gets the stored response. */
    static final Duration RETENTION = Duration.ofHours(48);

    private static final String CLAIM = """
            insert into idempotency (client, route, key, fingerprint, created_at)
            values (:client, :route, :key, :fingerprint, :now)
            on conflict do nothing""";
    private static final String FIND = """
            select fingerprint, status, etag, location, body from idempotency
            where client = :client and route = :route and key = :key""";
    private static final String COMPLETE = """
            update idempotency set status = :status, etag = :etag, location = :location, body = :body
            where client = :client and route = :route and key = :key""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    public Idempotency(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    private record Stored(String fingerprint, int status, @Nullable String etag, @Nullable String location,
            byte[] body) {}

    /**
     * Runs the work in a transaction of its own and stores its response, or answers with the response stored before.
     *
     * @param request everything that decides the effect besides the path: the body, and the version it is based on
     * @throws ProblemException 422 where the key was used with another request, 409 while the first is under way
     */
    public ResponseEntity<byte[]> once(IdempotencyKey key, Object request, Supplier<ResponseEntity<?>> work) {
        String fingerprint = sha256(json.writeValueAsBytes(request));
        try {
            ResponseEntity<byte[]> response = transactions.execute(status -> claimed(key, fingerprint)
                    ? complete(key, work.get())
                    : replay(key, fingerprint));
            return Objects.requireNonNull(response);
        } catch (CannotAcquireLockException e) {
            throw new ProblemException(PlatformProblem.IDEMPOTENCY_KEY_IN_FLIGHT, "Repeat it shortly.");
        }
    }

    /** Forgets keys older than the retention. */
    public int forgetOld() {
        return jdbc.sql("delete from idempotency where created_at < :limit")
                .param("limit", OffsetDateTime.ofInstant(clock.instant().minus(RETENTION), ZoneOffset.UTC)).update();
    }

    /** Waits for a request with the same key that is under way: the unique index makes the second one wait. */
    private boolean claimed(IdempotencyKey key, String fingerprint) {
        return jdbc.sql(CLAIM).param("client", key.client()).param("route", key.route()).param("key", key.key())
                .param("fingerprint", fingerprint)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update() == 1;
    }

    private ResponseEntity<byte[]> complete(IdempotencyKey key, ResponseEntity<?> response) {
        byte[] body = response.getBody() == null ? new byte[0] : json.writeValueAsBytes(response.getBody());
        URI location = response.getHeaders().getLocation();
        jdbc.sql(COMPLETE).param("status", response.getStatusCode().value())
                .param("etag", response.getHeaders().getETag())
                .param("location", location == null ? null : location.toString()).param("body", body)
                .param("client", key.client()).param("route", key.route()).param("key", key.key()).update();
        return ResponseEntity.status(response.getStatusCode()).headers(response.getHeaders())
                .contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private ResponseEntity<byte[]> replay(IdempotencyKey key, String fingerprint) {
        Stored stored = jdbc.sql(FIND).param("client", key.client()).param("route", key.route())
                .param("key", key.key()).query(Stored.class).single();
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new ProblemException(PlatformProblem.IDEMPOTENCY_KEY_REUSED, "Use a new key for a new request.");
        }
        var response = ResponseEntity.status(stored.status()).contentType(MediaType.APPLICATION_JSON)
                .header("Idempotent-Replayed", "true");
        if (stored.etag() != null) {
            response.header(HttpHeaders.ETAG, stored.etag());
        }
        if (stored.location() != null) {
            response.header(HttpHeaders.LOCATION, stored.location());
        }
        return response.body(stored.body());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
