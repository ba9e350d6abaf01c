package uk.deliveryboard.referrals.frontdoor.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Refusal;

/**
 * A form of another procedure that asks about radicalisation. A positive trace is looked into, and only that says
 * whether a referral follows.
 *
 * @param outcome        what looking into it came to, null while it is open
 * @param onwardReferral the referral that it led to
 */
public record ScreeningTrigger(UUID id, String agency, String board, SourceForm sourceForm, LocalDate screenedOn,
        boolean positive, @Nullable Outcome outcome, @Nullable LocalDate closedOn, @Nullable UUID onwardReferral,
        long version) {

    private static final String RULE = "P-20";

    /** Procedure whose form it is. */
    public enum SourceForm {
        BEHAVIOUR_SUPPORT_PANEL, EXCLUSION, MISSING_FROM_HOME, YOUTH_JUSTICE, CUSTODY_RECEPTION, ADMISSION, OTHER
    }

    public enum Outcome {
        NO_CONCERN, REFERRED, OTHER_SERVICE
    }

    /** Why an outcome cannot be entered; empty where it can. */
    public List<Refusal> refusals(Outcome next, LocalDate on, LocalDate today, @Nullable UUID referral) {
        List<Refusal> refusals = new ArrayList<>();
        if (!positive) {
            refusals.add(new Refusal(RULE, "/outcome", "is for positive screenings; this one showed nothing"));
        }
        if (on.isBefore(screenedOn) || on.isAfter(today)) {
            refusals.add(new Refusal(RULE, "/on", "is before the screening or in the future"));
        }
        if ((next == Outcome.REFERRED) != (referral != null)) {
            refusals.add(new Refusal(RULE, "/referralId",
                    next == Outcome.REFERRED ? "is needed" : "is for screenings that led to a referral"));
        }
        return List.copyOf(refusals);
    }

    public ScreeningTrigger closed(Outcome next, LocalDate on, @Nullable UUID referral) {
        return new ScreeningTrigger(id, agency, board, sourceForm, screenedOn, positive, next, on, referral,
                version + 1);
    }
}
