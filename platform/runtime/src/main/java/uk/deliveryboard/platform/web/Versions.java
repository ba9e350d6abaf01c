package uk.deliveryboard.platform.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Strong entity tags that are version numbers, and the preconditions made with them. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"v(\\d{1,18})\"");

    private Versions() {}

    public static String etag(long version) {
        return "\"v" + version + "\"";
    }

    /**
     * The version that an {@code If-Match} header names.
     *
     * @throws ProblemException 428 where the header is missing, 412 where it names no version of ours
     */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(PlatformProblem.PRECONDITION_REQUIRED,
                    "Send the ETag of the version you changed as If-Match.",
                    List.of(new Problem.FieldError(HttpHeaders.IF_MATCH, "missing", "is needed")));
        }
        Matcher matcher = TAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw stale();
        }
        return Long.parseLong(matcher.group(1));
    }

    /** 412: the version named is not the one there is. */
    public static ProblemException stale() {
        return new ProblemException(PlatformProblem.STALE_VERSION, "Read it again and repeat your change on it.",
                List.of(new Problem.FieldError(HttpHeaders.IF_MATCH, "stale", "is not the present version")));
    }
}
