package uk.deliveryboard.training.xapi.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.completion.model.WithdrawalReason;
import uk.deliveryboard.training.xapi.model.Held.Meaning;
import uk.deliveryboard.training.xapi.model.Held.State;

/**
 * What comes of claims. It follows from all that is known at present, not from the order in which it became known:
 * whatever is taken back stands no longer if it was said to have happened until then.
 *
 * @param state    of the claim from now on; WAITING may stand for RECORDED until that is done
 * @param withdraw why what is on record because of it has to go, null where nothing is or it stays
 * @param record   what has to go on record, null where nothing has or it is there
 */
public record Settlement(Held claim, State state, @Nullable WithdrawalReason withdraw, @Nullable Entry record) {

    /** What a claim puts on record. */
    public record Entry(String staffRef, String course) {}

    /** Settles all claims about the same things together; those that stay as they are are left out. */
    public static List<Settlement> of(List<Held> claims) {
        Map<String, List<Held>> byThing = claims.stream().collect(Collectors.groupingBy(Held::thing));
        return claims.stream().map(claim -> of(claim, takenBack(claim, byThing.getOrDefault(claim.thing(), List.of()))))
                .filter(settlement -> settlement.state() != settlement.claim().state()
                        || settlement.withdraw() != null || settlement.record() != null)
                .toList();
    }

    private static Optional<WithdrawalReason> takenBack(Held claim, List<Held> sameThing) {
        if (claim.voided()) {
            return Optional.of(WithdrawalReason.VOIDED);
        }
        return sameThing.stream().filter(other -> !other.voided() && !other.occurredAt().isBefore(claim.occurredAt()))
                .sorted(Comparator.comparing(Held::occurredAt).thenComparing(Held::statement)).map(Held::kind)
                .flatMap(kind -> switch (kind) {
                    case Claim.Kind.TakenBack(var reason) -> Stream.of(reason);
                    case Claim.Kind.Did _ -> Stream.empty();
                }).findFirst();
    }

    private static Settlement of(Held claim, Optional<WithdrawalReason> takenBack) {
        return switch (claim.kind()) {
            case Claim.Kind.TakenBack _ -> new Settlement(claim, State.NOTED, null, null);
            case Claim.Kind.Did _ -> takenBack.map(reason -> gone(claim, State.WITHDRAWN, reason))
                    .orElseGet(() -> meant(claim));
        };
    }

    private static Settlement meant(Held claim) {
        if (claim.learner() instanceof Meaning.Nothing || claim.activity() instanceof Meaning.Nothing) {
            return gone(claim, State.SET_ASIDE, WithdrawalReason.REASSIGNED);
        }
        if (claim.learner() instanceof Meaning.Known(var staffRef)
                && claim.activity() instanceof Meaning.Known(var course)) {
            if (staffRef.equals(claim.staffRef()) && course.equals(claim.course())) {
                return new Settlement(claim, claim.state(), null, null);
            }
            return new Settlement(claim, State.WAITING,
                    claim.state() == State.RECORDED ? WithdrawalReason.REASSIGNED : null, new Entry(staffRef, course));
        }
        return gone(claim, State.WAITING, WithdrawalReason.REASSIGNED);
    }

    private static Settlement gone(Held claim, State state, WithdrawalReason reason) {
        return new Settlement(claim, state, claim.state() == State.RECORDED ? reason : null, null);
    }
}
