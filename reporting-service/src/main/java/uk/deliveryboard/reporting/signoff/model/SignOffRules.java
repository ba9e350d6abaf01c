package uk.deliveryboard.reporting.signoff.model;

import java.util.Arrays;
import java.util.List;
import uk.deliveryboard.reporting.signoff.model.QuarterDates.Phase;

/** Which decision may follow which state. */
public final class SignOffRules {

    /** What came of a decision. */
    public sealed interface Outcome {

        record Accepted(SignOff next) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** Why a decision was refused. */
    public enum Refusal {
        /** The quarter is running or its returns are not closed yet. */
        NOT_IN_REVIEW,
        /** Frozen figures already wait for a second person. */
        ALREADY_PROPOSED,
        /** The quarter is signed off: reopen it first. */
        ALREADY_SIGNED_OFF,
        /** There are no frozen figures to decide on. */
        NOTHING_PROPOSED,
        /** Only a quarter that is signed off is reopened. */
        NOT_SIGNED_OFF,
        /** Whoever proposed the figures cannot approve them. */
        SECOND_PERSON_NEEDED
    }

    private SignOffRules() {}

    /** @param actor id of whoever decides */
    public static Outcome decide(SignOff state, Phase phase, Decision decision, String actor) {
        return switch (decision) {
            case PROPOSE -> propose(state, phase, actor);
            case APPROVE -> state instanceof SignOff.Proposed(int version, String by)
                    ? by.equals(actor)
                            ? refused(Refusal.SECOND_PERSON_NEEDED)
                            : new Outcome.Accepted(new SignOff.SignedOff(version))
                    : refused(Refusal.NOTHING_PROPOSED);
            case DECLINE -> state instanceof SignOff.Proposed(int version, String by)
                    ? new Outcome.Accepted(version == 1 ? new SignOff.Unsigned() : new SignOff.Reopened(version - 1))
                    : refused(Refusal.NOTHING_PROPOSED);
            case REOPEN -> state instanceof SignOff.SignedOff(int version)
                    ? new Outcome.Accepted(new SignOff.Reopened(version))
                    : refused(Refusal.NOT_SIGNED_OFF);
        };
    }

    private static Outcome propose(SignOff state, Phase phase, String actor) {
        return switch (state) {
            case SignOff.Proposed(int version, String by) -> refused(Refusal.ALREADY_PROPOSED);
            case SignOff.SignedOff(int version) -> refused(Refusal.ALREADY_SIGNED_OFF);
            case SignOff.Unsigned() -> proposed(1, phase, actor);
            case SignOff.Reopened(int version) -> proposed(version + 1, phase, actor);
        };
    }

    private static Outcome proposed(int version, Phase phase, String actor) {
        return phase == Phase.REVIEW
                ? new Outcome.Accepted(new SignOff.Proposed(version, actor))
                : refused(Refusal.NOT_IN_REVIEW);
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }

    /** What this person could decide now, roles aside. */
    public static List<Decision> possible(SignOff state, Phase phase, String actor) {
        return Arrays.stream(Decision.values())
                .filter(decision -> decide(state, phase, decision, actor) instanceof Outcome.Accepted).toList();
    }
}
