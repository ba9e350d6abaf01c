package uk.deliveryboard.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Opaque positions in a listing. A page goes on after the last key seen, so it is stable while rows are added. */
public final class Cursor {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    private Cursor() {}

    /**
     * One page of a listing.
     *
     * @param items in the order of their keys
     * @param next  cursor of the following page, or null on the last
     */
    public record Page<T>(List<T> items, @Nullable String next) {}

    /** The key after which to go on, or the empty string for the first page. */
    public static String after(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (key.chars().noneMatch(Character::isISOControl)) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // not Base64, so not ours either
        }
        throw new ProblemException(PlatformProblem.INVALID_CURSOR, "Start again without a cursor.",
                List.of(new Problem.FieldError("?cursor", "invalid", "is not a cursor of ours")));
    }

    /** Cuts a page from rows of which one more than the limit was read. */
    public static <T> Page<T> page(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Page<>(List.copyOf(rows), null);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        byte[] last = key.apply(items.getLast()).getBytes(StandardCharsets.UTF_8);
        return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(last));
    }

    /** A response with the page as body and its successor as a {@code Link}. */
    public static <T> ResponseEntity<Page<T>> response(Page<T> page) {
        var response = ResponseEntity.ok();
        if (page.next() != null) {
            String path = ServletUriComponentsBuilder.fromCurrentRequestUri().build().getPath();
            String query = ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("cursor", page.next())
                    .build().getQuery();
            response.header(HttpHeaders.LINK, "<" + path + "?" + query + ">; rel=\"next\"");
        }
        return response.body(page);
    }
}
