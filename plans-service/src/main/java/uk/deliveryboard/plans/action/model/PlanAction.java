package uk.deliveryboard.plans.action.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.scope.Scope;

/**
 * An action of a plan as it stands.
 *
 * @param details  what it is; given when it is added
 * @param progress what was reported
 * @param standing the status last computed
 */
public record PlanAction(UUID id, UUID planId, String agency, Details details, Execution execution, Progress progress,
        RagStanding standing, long version) {

    public record Details(TaskCode taskCode, String title, @Nullable String description, DutyCode dutyCode,
            Timescale timescale, Owner primaryOwner, Scope scope) {

        public Details(TaskCode taskCode, String title, @Nullable String description, DutyCode dutyCode,
                Timescale timescale, Owner primaryOwner) {
            this(taskCode, title, description, dutyCode, timescale, primaryOwner, Scope.none());
        }
    }

    /**
     * What the reports say.
     *
     * @param forecast     expected end; stands until a report gives another
     * @param reportedOn   London day of the newest report
     * @param recoveryNote of the newest report
     * @param claim        of the newest report
     */
    public record Progress(List<Milestone> milestones, @Nullable LocalDate forecast, @Nullable LocalDate reportedOn,
            @Nullable String recoveryNote, @Nullable Claim claim) {

        public Progress {
            milestones = List.copyOf(milestones);
        }

        /** What was reported before, on these milestones: one of the same title was reached when that one was. */
        Progress takenOver(Progress before) {
            return new Progress(milestones.stream().map(each -> each.reachedAs(before.milestones)).toList(),
                    before.forecast, before.reportedOn, before.recoveryNote, before.claim);
        }
    }

    /** A new action, with the status that it has on the day it is added. */
    public static PlanAction added(UUID id, UUID planId, String agency, Details details, List<Milestone> milestones,
            LocalDate today, LocalDate quarterStart) {
        PlanAction unrated = new PlanAction(id, planId, agency, details, new Execution.NotStarted(),
                new Progress(milestones, null, null, null, null),
                RagStanding.of(new RagAssessment.NotDue(), today), 1);
        return unrated.with(RagStanding.of(RagAssessment.of(unrated, today, quarterStart), today));
    }

    /** A new action of a draft that is to replace another plan: it counts for nothing yet. */
    public static PlanAction drafted(UUID id, UUID planId, String agency, Details details, List<Milestone> milestones,
            LocalDate today) {
        return new PlanAction(id, planId, agency, details, new Execution.NotStarted(),
                new Progress(milestones, null, null, null, null),
                new RagStanding(null, RagReason.NOT_IN_FORCE, today), 1);
    }

    /**
     * The same action as its plan comes into force.
     *
     * @param earlier the action that it carries on, whose progress it takes over
     */
    public PlanAction inForce(@Nullable PlanAction earlier, LocalDate today, LocalDate quarterStart) {
        PlanAction now = earlier == null
                ? this
                : new PlanAction(id, planId, agency, details, earlier.execution, progress.takenOver(earlier.progress),
                        standing, version);
        return new PlanAction(id, planId, agency, details, now.execution, now.progress,
                RagStanding.of(RagAssessment.of(now, today, quarterStart), today), version + 1);
    }

    public boolean isInForce() {
        return standing.reason() != RagReason.NOT_IN_FORCE;
    }

    public TaskCode taskCode() {
        return details.taskCode();
    }

    public Timescale timescale() {
        return details.timescale();
    }

    public LocalDate due() {
        return timescale().due();
    }

    public Lifecycle lifecycle() {
        return switch (execution) {
            case Execution.NotStarted() -> standing.reason() == RagReason.NOT_DUE || !isInForce()
                    ? Lifecycle.NOT_DUE
                    : Lifecycle.DUE_NOT_STARTED;
            case Execution.Underway underway -> Lifecycle.IN_PROGRESS;
            case Execution.Finished finished -> Lifecycle.COMPLETED;
            case Execution.Withdrawn(var as) -> switch (as) {
                case SUPERSEDED -> Lifecycle.SUPERSEDED;
                case CANCELLED -> Lifecycle.CANCELLED;
            };
        };
    }

    public boolean completedLate() {
        LocalDate end = execution.end();
        return end != null && end.isAfter(due());
    }

    /** The claimed status where it is another than the computed one. */
    public @Nullable Rag divergentClaim() {
        Claim claim = progress.claim();
        return claim == null || claim.rag() == standing.rag() ? null : claim.rag();
    }

    /** The same action assessed anew: itself where nothing changed, else its next version. */
    public PlanAction reassessed(LocalDate today, LocalDate quarterStart) {
        RagStanding next = standing.next(RagAssessment.of(this, today, quarterStart), today);
        return next.equals(standing)
                ? this
                : new PlanAction(id, planId, agency, details, execution, progress, next, version + 1);
    }

    /** The same action with other words and days; what was reported stays. */
    public PlanAction revised(Details next, LocalDate today, LocalDate quarterStart) {
        PlanAction now = new PlanAction(id, planId, agency, next, execution, progress, standing, version + 1);
        return isInForce() ? now.with(standing.next(RagAssessment.of(now, today, quarterStart), today)) : now;
    }

    /** The same action out of the plan: it has no status any more. */
    public PlanAction withdrawn(Execution.Withdrawal as, LocalDate today) {
        return new PlanAction(id, planId, agency, details, new Execution.Withdrawn(as), progress,
                standing.next(new RagAssessment.OutOfScope(), today), version + 1);
    }

    boolean reportedSince(LocalDate day) {
        return progress.reportedOn() != null && !progress.reportedOn().isBefore(day);
    }

    /** No forecast means that the due day stands. */
    boolean expectedInTime() {
        return progress.forecast() == null || !progress.forecast().isAfter(due());
    }

    boolean hasMissedMilestone(LocalDate today) {
        return progress.milestones().stream().anyMatch(milestone -> milestone.isMissedBy(today));
    }

    boolean isRecovering() {
        return progress.recoveryNote() != null;
    }

    public PlanAction withMilestones(List<Milestone> milestones) {
        return new PlanAction(id, planId, agency, details, execution, new Progress(milestones, progress.forecast(),
                progress.reportedOn(), progress.recoveryNote(), progress.claim()), standing, version);
    }

    public PlanAction with(RagStanding next) {
        return new PlanAction(id, planId, agency, details, execution, progress, next, version);
    }
}
