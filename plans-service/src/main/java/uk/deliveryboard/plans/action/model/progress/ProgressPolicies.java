package uk.deliveryboard.plans.action.model.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.Milestone;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

/** What a progress report must fulfil. */
public final class ProgressPolicies {

    /** A report, and what it is judged against. */
    record Reported(PlanAction action, ProgressReport report, LocalDate today) {

        private @Nullable LocalDate start() {
            return report.startedOn() != null ? report.startedOn() : action.execution().start();
        }
    }

    static final Policy<Reported> THE_START_IS_NOT_IN_THE_FUTURE = Policy.require(
            reported -> notAfter(reported.report().startedOn(), reported.today()), "/startedOn", "in-the-future",
            "must not be in the future");

    static final Policy<Reported> THE_END_IS_NOT_IN_THE_FUTURE = Policy.require(
            reported -> notAfter(reported.report().completedOn(), reported.today()), "/completedOn", "in-the-future",
            "must not be in the future");

    static final Policy<Reported> THE_END_IS_NOT_BEFORE_THE_START = Policy.require(reported -> {
        LocalDate end = reported.report().completedOn();
        return end == null || notAfter(reported.start(), end);
    }, "/completedOn", "before-the-start", "must not be before the day on which work began");

    static final Policy<Reported> MILESTONES_ARE_THOSE_OF_THE_ACTION = reported -> {
        Set<Integer> known = reported.action().progress().milestones().stream().map(Milestone::number)
                .collect(Collectors.toSet());
        List<Integer> met = reported.report().milestonesMet();
        return IntStream.range(0, met.size()).filter(index -> !known.contains(met.get(index)))
                .mapToObj(index -> new Refusal("/milestonesMet/" + index, "milestone-unknown",
                        "is not the number of a milestone of this action"));
    };

    static final Policy<Reported> A_CLAIM_HAS_A_REASON = Policy.require(
            reported -> reported.report().claimedRag() == null || reported.report().claimedRagReason() != null,
            "/claimedRagReason", "claim-without-reason", "is needed with claimedRag");

    static final Policy<Reported> A_REASON_HAS_A_CLAIM = Policy.require(
            reported -> reported.report().claimedRagReason() == null || reported.report().claimedRag() != null,
            "/claimedRag", "reason-without-claim", "is needed with claimedRagReason");

    static final List<Policy<Reported>> ALL = List.of(THE_START_IS_NOT_IN_THE_FUTURE, THE_END_IS_NOT_IN_THE_FUTURE,
            THE_END_IS_NOT_BEFORE_THE_START, MILESTONES_ARE_THOSE_OF_THE_ACTION, A_CLAIM_HAS_A_REASON,
            A_REASON_HAS_A_CLAIM);

    private ProgressPolicies() {}

    private static boolean notAfter(@Nullable LocalDate day, LocalDate limit) {
        return day == null || !day.isAfter(limit);
    }
}
