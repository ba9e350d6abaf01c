package uk.deliveryboard.plans.web.board;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import uk.deliveryboard.plans.board.BoardMembers;
import uk.deliveryboard.plans.board.DayKey;
import uk.deliveryboard.plans.web.Pages;
import uk.deliveryboard.platform.access.AccessDecision;
import uk.deliveryboard.platform.access.Caller;
import uk.deliveryboard.platform.web.Idempotency;
import uk.deliveryboard.platform.web.IdempotencyKey;
import uk.deliveryboard.platform.web.PlatformProblem;
import uk.deliveryboard.platform.web.ProblemException;

/** Who comes to a board's record, and how what became of it is answered. */
@Component
class BoardDesk {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** What decides the effect of a change. */
    private record Versioned(Object body, long version) {}

    private final BoardMembers members;
    private final Idempotency idempotency;

    BoardDesk(BoardMembers members, Idempotency idempotency) {
        this.members = members;
        this.idempotency = idempotency;
    }

    /** A board that the caller's agency does not sit on is as if it were not there. */
    void admit(String board, Caller caller, AccessDecision access) {
        access.orThrow();
        if (!CODE.matcher(board).matches() || !members.includes(board, caller.agency())) {
            throw nothing();
        }
    }

    ResponseEntity<byte[]> enter(IdempotencyKey key, Object request, Supplier<ResponseEntity<?>> work) {
        return idempotency.once(key, request, work::get);
    }

    ResponseEntity<byte[]> change(IdempotencyKey key, Object request, long version,
            Supplier<ResponseEntity<?>> work) {
        return idempotency.once(key, new Versioned(request, version), work::get);
    }

    static ProblemException nothing() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "Your agency's boards have nothing there.");
    }

    static @Nullable DayKey place(@Nullable String cursor) {
        return Pages.after(cursor, BoardDesk::dayKey);
    }

    static String key(LocalDate day, Object id) {
        return day + "|" + id;
    }

    private static Optional<DayKey> dayKey(String key) {
        int bar = key.indexOf('|');
        try {
            return bar < 0
                    ? Optional.empty()
                    : Pages.uuid(key.substring(bar + 1))
                            .map(id -> new DayKey(LocalDate.parse(key.substring(0, bar)), id));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
