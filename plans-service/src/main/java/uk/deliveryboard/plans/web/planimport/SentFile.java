package uk.deliveryboard.plans.web.planimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import uk.deliveryboard.plans.web.PlansProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;

/** A file that was sent, where this process alone can read it, and for as long as the request lasts. */
public record SentFile(Path path, String sha256) implements AutoCloseable {

    static final String PART = "file";

    /** Takes the one part that a request is to have. Its name and media type are not looked at: they say nothing. */
    static SentFile of(MultipartHttpServletRequest request) {
        return alone(request, List.of());
    }

    /**
     * Takes the one part that a request is to have.
     *
     * @param parameters names of the parameters that it may have besides
     */
    public static SentFile alone(MultipartHttpServletRequest request, List<String> parameters) {
        Map<String, List<MultipartFile>> parts = request.getMultiFileMap();
        List<MultipartFile> files = parts.getOrDefault(PART, List.of());
        if (files.isEmpty()) {
            throw new ProblemException(PlansProblem.PLAN_FILE_MISSING, "Send it as the part \"file\".",
                    List.of(new Problem.FieldError("/" + PART, "missing", "is needed")));
        }
        if (files.size() > 1 || parts.size() > 1 || !parameters.containsAll(request.getParameterMap().keySet())) {
            throw new ProblemException(PlansProblem.PLAN_FILE_PARTS, "Send one part \"file\" and nothing else.");
        }
        return copy(files.getFirst());
    }

    private static SentFile copy(MultipartFile file) {
        try {
            Path path = Files.createTempFile("plan-import-", "");
            try (InputStream in = file.getInputStream();
                    DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
                    OutputStream out = Files.newOutputStream(path)) {
                digested.transferTo(out);
                return new SentFile(path, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
