package uk.deliveryboard.gateway.proxy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way to the client, as it is. The framework's own response would compare ETags again and
 * leave the service's body unread.
 */
final class RelayedAnswer implements ServerResponse {

    private static final int BUFFER = 16 * 1024;

    private final HttpStatusCode status;
    private final InputStream body;
    private final HttpHeaders headers = new HttpHeaders();

    RelayedAnswer(int status, InputStream body) {
        this.status = HttpStatusCode.valueOf(status);
        this.body = body;
    }

    @Override
    public HttpStatusCode statusCode() {
        return status;
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (body) {
            response.setStatus(status.value());
            headers.forEach((name, values) -> write(response, name, values));
            copy(response.getOutputStream());
        }
        return null;
    }

    /** The service's word replaces our default of the same name. */
    private static void write(HttpServletResponse response, String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i == 0) {
                response.setHeader(name, values.get(i));
            } else {
                response.addHeader(name, values.get(i));
            }
        }
    }

    static boolean isStream(HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && (type.startsWith("text/event-stream") || type.startsWith("application/x-ndjson"));
    }

    private void copy(OutputStream out) throws IOException {
        boolean flushEach = isStream(headers);
        byte[] buffer = new byte[BUFFER];
        if (flushEach) {
            out.flush();
        }
        for (int read = read(buffer); read >= 0; read = read(buffer)) {
            out.write(buffer, 0, read);
            if (flushEach) {
                out.flush();
            }
        }
    }

    /** A service that breaks off is told from a client that leaves; whether anything was sent yet decides the rest. */
    private int read(byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException failure) {
            throw ServiceFailure.whileAnswering(failure);
        }
    }
}
