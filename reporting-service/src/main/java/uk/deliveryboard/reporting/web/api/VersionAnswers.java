package uk.deliveryboard.reporting.web.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.signoff.Publishing.Published;
import uk.deliveryboard.reporting.web.Addresses;

/** What was published, as it was. */
final class VersionAnswers {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private VersionAnswers() {}

    /** The strong tag is the hash of the bytes: it is the same for ever. */
    static @Nullable ResponseEntity<byte[]> json(Published published, WebRequest request) {
        String etag = "\"" + sha256(published.json()) + "\"";
        return request.checkNotModified(etag)
                ? null
                : ResponseEntity.ok().eTag(etag).contentType(MediaType.APPLICATION_JSON).body(published.json());
    }

    static ResponseEntity<byte[]> csv(Published published, String file) {
        return csv(published.csv(), file);
    }

    static ResponseEntity<byte[]> csv(byte[] content, String file) {
        return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString()).body(content);
    }

    /** A file that was kept: its tag is the hash of its bytes. */
    static @Nullable ResponseEntity<byte[]> file(byte[] content, ExportFormat format, String name,
            WebRequest request) {
        String etag = "\"" + sha256(content) + "\"";
        return request.checkNotModified(etag) ? null : builder(format, name).eTag(etag).body(content);
    }

    static ResponseEntity<byte[]> file(byte[] content, ExportFormat format, String name) {
        return builder(format, name).body(content);
    }

    /** It is being made: programs are told where to ask, browsers are sent to the page that says so. */
    static ResponseEntity<byte[]> ordered(String board, String quarter, UUID id, boolean browser) {
        String page = Addresses.order(board, quarter, id);
        return browser
                ? ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(page)).build()
                : ResponseEntity.accepted().location(URI.create("/v1" + page)).header(HttpHeaders.RETRY_AFTER, "2")
                        .header("Preference-Applied", "respond-async").build();
    }

    private static ResponseEntity.BodyBuilder builder(ExportFormat format, String name) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(name + "." + format.extension()).build().toString());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
