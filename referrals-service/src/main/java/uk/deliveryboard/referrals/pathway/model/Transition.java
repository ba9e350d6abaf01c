package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.deliveryboard.referrals.directory.model.AgencyKind;

/**
 * A row of the pathway's table.
 *
 * @param from       state it leaves
 * @param to         state it enters
 * @param evidence   what must be put forward
 * @param clockOwner who answers for the time spent in {@code from}
 * @param by         who may make it
 * @param guards     policies it must satisfy, besides those that hold for every step
 * @param arrive     makes the new state once all guards are satisfied
 */
public record Transition<S extends ReferralState, T extends ReferralState, E extends Evidence>(Class<S> from,
        Class<T> to, Class<E> evidence, ClockOwner clockOwner, Set<Actor> by,
        List<? extends Guard<? super S, ? super E>> guards, Function<Situation<S, E>, T> arrive) {

    public Transition {
        guards = Stream.<Guard<? super S, ? super E>>concat(Stream.of(Guards.DAY_IN_ORDER), guards.stream()).toList();
    }

    public StateCode fromCode() {
        return StateCode.of(from);
    }

    public StateCode toCode() {
        return StateCode.of(to);
    }

    boolean leads(ReferralState state, Evidence put) {
        return from.isInstance(state) && evidence.isInstance(put);
    }

    /** Makes the step if all guards are satisfied. */
    public Outcome make(ReferralState state, Evidence put, LocalDate on, LocalDate today,
            Map<String, AgencyKind> agencies, WorkingDays calendar) {
        var situation = new Situation<>(from.cast(state), evidence.cast(put), on, today, agencies, calendar);
        List<Refusal> refusals = guards.stream().flatMap(guard -> guard.refusals(situation).stream()).toList();
        return refusals.isEmpty()
                ? new Outcome.Moved(arrive.apply(situation), new StageChange(fromCode(), toCode(), on, clockOwner,
                        calendar.between(state.since(), on)))
                : new Outcome.Refused(refusals);
    }

    /** What became of a step. */
    public sealed interface Outcome {

        record Moved(ReferralState state, StageChange change) implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }
}
