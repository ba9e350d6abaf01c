package uk.deliveryboard.plans.plan.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.plan.model.assurance.SignOffRole;

/**
 * An edition of a delivery plan.
 *
 * @param agency code of the agency that owns it
 * @param frame  what it was opened under
 * @param held   when it was last reviewed and audited
 */
public record Plan(UUID id, String agency, Outline outline, Frame frame, Edition edition, PlanState state, Held held,
        long version) {

    /**
     * What it says of itself.
     *
     * @param areaCode SPOC area or group that it is for; null where it is for the whole agency
     * @param periodTo last day of its period
     */
    public record Outline(String title, PlanType type, @Nullable String areaCode, LocalDate periodFrom,
            LocalDate periodTo) {}

    /**
     * What it was opened under.
     *
     * @param templateCode   layout that it follows
     * @param neededSignOffs offices without whose sign-off it is not approved
     * @param parent         plan that it is part of
     */
    public record Frame(@Nullable String templateCode, Set<SignOffRole> neededSignOffs, @Nullable Parent parent) {

        public Frame {
            neededSignOffs = Set.copyOf(neededSignOffs);
        }
    }

    /** @param agency which may be another one than that of the plan */
    public record Parent(UUID id, String agency) {}

    /**
     * Which of the editions of a plan it is.
     *
     * @param series  id of the first edition, shared by all
     * @param number  from 1; board packs cite it
     * @param revises edition in force that it is to replace
     * @param carriedFrom plan of an earlier period whose unfinished actions it carries on
     * @param round   how often it was submitted; what was assessed and signed holds for one round
     */
    public record Edition(UUID series, int number, @Nullable UUID revises, @Nullable UUID carriedFrom, int round) {

        Edition submitted() {
            return new Edition(series, number, revises, carriedFrom, round + 1);
        }
    }

    /** Days of the newest review by a board and of the newest audit. */
    public record Held(@Nullable LocalDate review, @Nullable LocalDate audit) {}

    /** A first edition, in draft. */
    public static Plan opened(UUID id, String agency, Outline outline) {
        return opened(id, agency, outline, new Frame(null, SignOffRole.neededFor(outline.type()), null));
    }

    /** A first edition, in draft. */
    public static Plan opened(UUID id, String agency, Outline outline, Frame frame) {
        return new Plan(id, agency, outline, frame, new Edition(id, 1, null, null, 0), new PlanState.Draft(),
                new Held(null, null),
                1);
    }

    /** A draft that says what this one says. */
    public Plan nextEdition(UUID nextId) {
        return new Plan(nextId, agency, outline, frame, new Edition(edition.series, edition.number + 1, id, null, 0),
                new PlanState.Draft(), new Held(null, null), 1);
    }

    /** A draft of the same kind for another period. */
    public Plan nextPeriod(UUID nextId, String title, LocalDate from, LocalDate to) {
        return new Plan(nextId, agency, new Outline(title, type(), outline.areaCode(), from, to), frame,
                new Edition(nextId, 1, null, id, 0), new PlanState.Draft(), new Held(null, null), 1);
    }

    /** Actions of a draft that is to replace another plan count for nothing until it comes into force. */
    public boolean hasActionsInForce() {
        return edition.revises() == null && edition.carriedFrom() == null || state.adopted() != null;
    }

    public PlanType type() {
        return outline.type();
    }

    public LocalDate periodFrom() {
        return outline.periodFrom();
    }

    public LocalDate periodTo() {
        return outline.periodTo();
    }

    /** Last day on which it is in force: of its period, or of its extension. */
    public LocalDate lastDay() {
        LocalDate extended = state.extendedUntil();
        return extended == null ? periodTo() : extended;
    }

    public PlanStatus status() {
        return state.status();
    }

    /** The next version of it, in another state; a submission begins a round. */
    public Plan moved(PlanState next) {
        Edition now = next.status() == PlanStatus.IN_REVIEW ? edition.submitted() : edition;
        return new Plan(id, agency, outline, frame, now, next, held, version + 1);
    }

    /** The next version of it, with nothing changed but what others say of it. */
    public Plan with(Held newest) {
        return new Plan(id, agency, outline, frame, edition, state, newest, version + 1);
    }
}
