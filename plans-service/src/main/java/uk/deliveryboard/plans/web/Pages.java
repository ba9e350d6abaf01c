package uk.deliveryboard.plans.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;

/** Reads the key out of a cursor, in the form that a listing has keys in. */
public final class Pages {

    private Pages() {}

    /** @return null for the first page */
    public static <K> @Nullable K after(@Nullable String cursor, Function<String, Optional<K>> parse) {
        return cursor == null
                ? null
                : parse.apply(Cursor.after(cursor)).orElseThrow(() -> new ProblemException(
                        PlatformProblem.INVALID_CURSOR, "Start again without a cursor.",
                        List.of(new Problem.FieldError("?cursor", "invalid", "is not a cursor of ours"))));
    }

    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
