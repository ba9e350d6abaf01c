package uk.deliveryboard.referrals.input;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.web.Cursor;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.Problem;
import uk.deliveryboard.platform.web.ProblemException;

/** Cursors of listings whose key is an id. */
public final class CursorOfId {

    private CursorOfId() {}

    /** The id after which to go on, null for the first page. */
    public static @Nullable UUID after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.after(cursor));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(PlatformProblem.INVALID_CURSOR, "Start again without a cursor.",
                    List.of(new Problem.FieldError("?cursor", "invalid", "is not a cursor of ours")));
        }
    }
}
