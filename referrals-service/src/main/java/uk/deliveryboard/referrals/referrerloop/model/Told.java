package uk.deliveryboard.referrals.referrerloop.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Refusal;
import uk.deliveryboard.referrals.pathway.model.StateCode.Stage;
import uk.deliveryboard.referrals.pathway.model.WorkingDays;

/**
 * What a referrer has been told of a referral, and what follows: every referral is acknowledged within a working day;
 * a referrer who asked to stay informed hears how it stands within ten, and within five that it was closed. The numbers
 * are our own, not law.
 *
 * @param closedOn       day of the present closure, null while it is open
 * @param acknowledgedOn day of the acknowledgement
 * @param toldOn         latest day on which the referrer was told how it stands
 * @param closureToldOn  latest day on which the referrer was told that it was closed
 */
public record Told(LocalDate receivedOn, boolean askedToStayInformed, Stage stage, @Nullable LocalDate closedOn,
        @Nullable LocalDate acknowledgedOn, @Nullable LocalDate toldOn, @Nullable LocalDate closureToldOn) {

    static final int ACKNOWLEDGED_WITHIN = 1;
    static final int TOLD_WITHIN = 10;
    static final int CLOSURE_TOLD_WITHIN = 5;
    private static final String RULE = "P-21";

    /** Something that the referrer has not been told yet, and the last day on which it is in time. */
    public record Owed(UpdateKind kind, LocalDate dueOn) {}

    /** What is owed now, the earliest first. */
    public List<Owed> owed(WorkingDays calendar) {
        List<Owed> owed = new ArrayList<>();
        for (UpdateKind kind : List.of(UpdateKind.ACKNOWLEDGED, UpdateKind.TRIAGE_OUTCOME_GENERIC,
                UpdateKind.CLOSED_GENERIC)) {
            dueOn(kind, calendar).ifPresent(day -> owed.add(new Owed(kind, day)));
        }
        return List.copyOf(owed);
    }

    /** Last day on which a referrer who asked to stay informed is to hear how the referral stands. */
    public static Optional<LocalDate> toldBy(LocalDate receivedOn, boolean asked, WorkingDays calendar) {
        return asked ? Optional.of(calendar.after(receivedOn, TOLD_WITHIN)) : Optional.empty();
    }

    /** By when an update of a kind is owed; empty where none is, or it was made. */
    public Optional<LocalDate> dueOn(UpdateKind kind, WorkingDays calendar) {
        return switch (kind) {
            case ACKNOWLEDGED -> acknowledgedOn == null
                    ? Optional.of(calendar.after(receivedOn, ACKNOWLEDGED_WITHIN))
                    : Optional.empty();
            case TRIAGE_OUTCOME_GENERIC -> toldOn == null
                    ? toldBy(receivedOn, askedToStayInformed, calendar)
                    : Optional.empty();
            case CLOSED_GENERIC -> askedToStayInformed && closedOn != null
                    && (closureToldOn == null || closureToldOn.isBefore(closedOn))
                            ? Optional.of(calendar.after(closedOn, CLOSURE_TOLD_WITHIN))
                            : Optional.empty();
            case PANEL_INVITE, ACTION_REQUEST, LESSONS -> Optional.empty();
        };
    }

    /** Why an update cannot have been made; empty where it can. */
    public List<Refusal> refusals(UpdateKind kind, UpdateKind.ContentLevel level, LocalDate on, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        if (on.isBefore(receivedOn) || on.isAfter(today)) {
            refusals.add(new Refusal(RULE, "/sentOn", "is before the receipt or in the future"));
        }
        if (level.compareTo(kind.most()) > 0) {
            refusals.add(new Refusal(RULE, "/contentLevel", "is more than an update of this kind may say"));
        }
        String why = switch (kind) {
            case ACKNOWLEDGED -> acknowledgedOn == null ? null : "was made before";
            case TRIAGE_OUTCOME_GENERIC -> stage == Stage.RECEIVED ? "is for referrals that were looked at" : null;
            case PANEL_INVITE, ACTION_REQUEST -> stage == Stage.WITH_PANEL
                    ? null
                    : "is for referrals that are with the panel";
            case CLOSED_GENERIC -> closedOn == null || on.isBefore(closedOn)
                    ? "is for referrals that were closed by that day"
                    : null;
            case LESSONS -> null;
        };
        if (why != null) {
            refusals.add(new Refusal(RULE, "/kind", why));
        }
        return List.copyOf(refusals);
    }
}
