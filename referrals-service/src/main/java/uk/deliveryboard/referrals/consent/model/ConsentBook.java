package uk.deliveryboard.referrals.consent.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.consent.model.ConsentEntry.Answer;
import uk.deliveryboard.referrals.pathway.model.Refusal;

/** The history of consent of one case, oldest first: rows are added and never changed. */
public record ConsentBook(List<ConsentEntry> entries) {

    private static final String ORDER = "C-6";
    private static final String WINDOW = "C-1";

    /**
     * A time in which consent holds.
     *
     * @param last last day, null while it goes on
     */
    public record Window(LocalDate first, @Nullable LocalDate last) {

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && (last == null || !day.isAfter(last));
        }
    }

    public ConsentBook {
        entries = List.copyOf(entries);
    }

    public Status status(Scope scope, LocalDate today) {
        ConsentEntry last = last(scope);
        if (last == null) {
            return Status.NOT_SOUGHT;
        }
        return switch (last.answer()) {
            case REQUESTED -> Status.REQUESTED;
            case GIVEN -> last.lapsesFrom() == null || today.isBefore(last.lapsesFrom())
                    ? Status.GIVEN
                    : Status.LAPSED;
            case REFUSED -> Status.REFUSED;
            case WITHDRAWN -> Status.WITHDRAWN;
        };
    }

    /** What a new entry may not be, given those before it. */
    public List<Refusal> refusals(ConsentEntry entry, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        ConsentEntry last = entry.answer() == Answer.WITHDRAWN ? given(entry.scope()) : last(entry.scope());
        if (entry.on().isAfter(today)) {
            refusals.add(new Refusal(ORDER, "/on", "is in the future"));
        }
        if (last != null && entry.on().isBefore(last.on())) {
            refusals.add(new Refusal(ORDER, "/on", "is before the entry before it, of " + last.on()));
        }
        Status status = status(entry.scope(), entry.on());
        if (!follows(status, entry)) {
            refusals.add(new Refusal(ORDER, "/answer", entry.answer() + " does not follow " + status));
        }
        return List.copyOf(refusals);
    }

    /** An answer follows a question. What was given and not ended since can be taken back whatever else goes on. */
    private boolean follows(Status status, ConsentEntry entry) {
        return switch (entry.answer()) {
            case REQUESTED -> status != Status.REQUESTED;
            case GIVEN, REFUSED -> status == Status.REQUESTED;
            case WITHDRAWN -> given(entry.scope()) != null;
        };
    }

    /** What was given and neither refused nor taken back since. */
    private @Nullable ConsentEntry given(Scope scope) {
        ConsentEntry given = null;
        for (ConsentEntry entry : entries) {
            if (entry.scope() == scope) {
                given = switch (entry.answer()) {
                    case REQUESTED -> given;
                    case GIVEN -> entry;
                    case REFUSED, WITHDRAWN -> null;
                };
            }
        }
        return given;
    }

    /** The times in which consent of a scope held; on the day on which it was taken back it still did. */
    public List<Window> windows(Scope scope) {
        List<Window> windows = new ArrayList<>();
        ConsentEntry open = null;
        for (ConsentEntry entry : entries) {
            if (entry.scope() != scope) {
                continue;
            }
            switch (entry.answer()) {
                case REQUESTED -> {
                }
                case GIVEN -> {
                    close(windows, open, entry.on().minusDays(1));
                    open = entry;
                }
                case REFUSED, WITHDRAWN -> {
                    close(windows, open, entry.on());
                    open = null;
                }
            }
        }
        close(windows, open, null);
        return List.copyOf(windows);
    }

    private static void close(List<Window> windows, @Nullable ConsentEntry open, @Nullable LocalDate last) {
        if (open == null) {
            return;
        }
        LocalDate lapses = open.lapsesFrom() == null ? null : open.lapsesFrom().minusDays(1);
        LocalDate end = last == null || lapses != null && lapses.isBefore(last) ? lapses : last;
        if (end == null || !end.isBefore(open.on())) {
            windows.add(new Window(open.on(), end));
        }
    }

    /** Rule C-1: support is given only on days on which consent to it held. */
    public List<Refusal> sessionRefusals(LocalDate on, String pointer) {
        return covers(Scope.CHANNEL_SUPPORT, on)
                ? List.of()
                : List.of(new Refusal(WINDOW, pointer, "no consent to support held on " + on));
    }

    public boolean covers(Scope scope, LocalDate day) {
        return windows(scope).stream().anyMatch(window -> window.covers(day));
    }

    private @Nullable ConsentEntry last(Scope scope) {
        return entries.stream().filter(each -> each.scope() == scope).reduce((first, second) -> second).orElse(null);
    }
}
