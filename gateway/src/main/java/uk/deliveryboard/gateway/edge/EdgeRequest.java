package uk.deliveryboard.gateway.edge;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import uk.deliveryboard.gateway.problem.ProblemKind;
import uk.deliveryboard.gateway.problem.Refusal;

/**
 * A request whose body belongs to the service: its parameters are those of the query only, so that nobody on the way
 * swallows a form by asking for one.
 */
public final class EdgeRequest extends HttpServletRequestWrapper {

    private static final String ATTRIBUTE = EdgeRequest.class.getName();

    private final RequestBody body;
    private final int formLimit;
    private @Nullable Map<String, String[]> parameters;
    private @Nullable Map<String, String[]> form;

    EdgeRequest(HttpServletRequest request, BodyLimits limits) throws IOException {
        super(request);
        boolean chunked = request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        long limit = limits.limitFor(request.getContentType());
        this.body = new RequestBody(request.getInputStream(), request.getContentLengthLong(), chunked, limit);
        this.formLimit = (int) limits.form().toBytes();
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The innermost of our wrappers around this request. */
    public static EdgeRequest of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof EdgeRequest edge) {
            return edge;
        }
        throw new IllegalStateException("The edge filter has not seen this request");
    }

    public static boolean isPresent(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof EdgeRequest;
    }

    public RequestBody body() {
        return body;
    }

    /** A field of the form in the body; reading it holds the form in memory, and the service still gets all of it. */
    public @Nullable String formField(String name) throws IOException {
        String type = getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            return null;
        }
        if (form == null) {
            form = parse(new String(body.hold(formLimit), StandardCharsets.UTF_8));
        }
        String[] values = form.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            parameters = Collections.unmodifiableMap(parse(getQueryString()));
        }
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    private static Map<String, String[]> parse(@Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        try {
            for (String pair : encoded.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(URLDecoder.decode(name, StandardCharsets.UTF_8), _ -> new ArrayList<>())
                        .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException notEncoded) {
            throw new Refusal(ProblemKind.MALFORMED_REQUEST, "A parameter is not percent-encoded");
        }
        Map<String, String[]> result = new LinkedHashMap<>();
        values.forEach((name, all) -> result.put(name, all.toArray(String[]::new)));
        return result;
    }
}
