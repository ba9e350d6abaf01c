package uk.deliveryboard.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error: RFC 9457 with members of ours.
 *
 * @param type      {@code /problems/<slug>}, stable
 * @param detail    for the caller to read; never a stack trace, SQL or anything the caller may not know
 * @param instance  path of the request
 * @param code      the slug, for programs
 * @param retriable whether the same request may succeed later
 * @param errors    what exactly is wrong, field by field
 * @param traceId   names the request in our logs
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(URI type, String title, int status, @Nullable String detail, URI instance, String code,
        @JsonInclude boolean retriable, List<FieldError> errors, @Nullable String traceId) {

    /**
     * One thing that is wrong.
     *
     * @param pointer JSON pointer into the body, {@code ?name} for a parameter, or a header's name
     * @param code    stable, kebab-case
     */
    public record FieldError(String pointer, String code, String message) {}

    static URI typeOf(ProblemType type) {
        return URI.create("/problems/" + type.slug());
    }
}
