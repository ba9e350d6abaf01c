package uk.deliveryboard.training.xapi.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.WithdrawalReason;
import uk.deliveryboard.training.xapi.model.Held.Meaning;
import uk.deliveryboard.training.xapi.model.Held.State;

import static org.assertj.core.api.Assertions.assertThat;

class SettlementTests {

    private static final Instant NOON = Instant.parse("2026-10-10T12:00:00Z");
    private static final Meaning WHO = new Meaning.Known("E1");
    private static final Meaning WRAP = new Meaning.Known("WRAP");
    private static final Claim.Kind DID = new Claim.Kind.Did(CompletionResult.COMPLETED);
    private static final Claim.Kind BACK = new Claim.Kind.TakenBack(WithdrawalReason.RETRACTED);

    @Test
    void what_both_sides_are_known_of_goes_on_record_and_everything_else_waits() {
        assertThat(only(held(1, 0, DID, State.WAITING, WHO, WRAP)).record())
                .isEqualTo(new Settlement.Entry("E1", "WRAP"));
        assertThat(Settlement.of(List.of(held(1, 0, DID, State.WAITING, new Meaning.Open(), WRAP)))).isEmpty();
        assertThat(Settlement.of(List.of(held(1, 0, DID, State.WAITING, WHO, new Meaning.Open())))).isEmpty();
    }

    @Test
    void what_is_nobodys_or_no_course_of_ours_is_set_aside_also_when_it_was_recorded() {
        assertThat(only(held(1, 0, DID, State.WAITING, new Meaning.Open(), new Meaning.Nothing())).state())
                .isEqualTo(State.SET_ASIDE);
        Settlement settlement = only(held(1, 0, DID, State.RECORDED, new Meaning.Nothing(), WRAP));
        assertThat(settlement.state()).isEqualTo(State.SET_ASIDE);
        assertThat(settlement.withdraw()).isEqualTo(WithdrawalReason.REASSIGNED);
    }

    @Test
    void another_meaning_moves_what_was_recorded() {
        Settlement settlement = only(held(1, 0, DID, State.RECORDED, new Meaning.Known("E2"), WRAP));

        assertThat(settlement.withdraw()).isEqualTo(WithdrawalReason.REASSIGNED);
        assertThat(settlement.record()).isEqualTo(new Settlement.Entry("E2", "WRAP"));
    }

    @Test
    void what_is_taken_back_is_what_was_said_until_then() {
        List<Settlement> settled = Settlement.of(List.of(held(1, 0, DID, State.RECORDED, WHO, WRAP),
                held(2, 1, BACK, State.NOTED, WHO, WRAP), held(3, 2, DID, State.WAITING, WHO, WRAP)));

        assertThat(settled).extracting(settlement -> settlement.claim().statement().getLeastSignificantBits())
                .containsExactly(1L, 3L);
        assertThat(settled.get(0).withdraw()).isEqualTo(WithdrawalReason.RETRACTED);
        assertThat(settled.get(1).record()).isNotNull();
    }

    @Property
    void whatever_the_order_in_which_claims_arrive_the_same_ones_stand(@ForAll("claims") List<Held> claims,
            @ForAll long seed) {
        List<Held> arriving = new ArrayList<>(claims);
        Collections.shuffle(arriving, new Random(seed));
        Map<UUID, Held> oneByOne = new HashMap<>();
        for (Held claim : arriving) {
            oneByOne.put(claim.statement(), claim);
            settle(oneByOne);
        }
        Map<UUID, Held> atOnce = new HashMap<>();
        claims.forEach(claim -> atOnce.put(claim.statement(), claim));
        settle(atOnce);

        assertThat(oneByOne).isEqualTo(atOnce);
        assertThat(Settlement.of(List.copyOf(atOnce.values()))).isEmpty();
    }

    /** Carries out what is decided, as the use case does. */
    private static void settle(Map<UUID, Held> claims) {
        for (Settlement settlement : Settlement.of(List.copyOf(claims.values()))) {
            Held held = settlement.claim();
            Settlement.Entry entry = settlement.record();
            claims.put(held.statement(), new Held(held.statement(), held.thing(), held.occurredAt(), held.kind(),
                    held.voided(), entry == null ? settlement.state() : State.RECORDED,
                    entry == null ? null : entry.staffRef(), entry == null ? null : entry.course(), held.learner(),
                    held.activity()));
        }
    }

    @Provide
    Arbitrary<List<Held>> claims() {
        return Combinators
                .combine(Arbitraries.integers().between(0, 5), Arbitraries.of(DID, DID, BACK),
                        Arbitraries.of("one", "other"), Arbitraries.of(false, false, false, true))
                .as((hour, kind, thing, voided) -> new Held(UUID.randomUUID(), thing, NOON.plusSeconds(hour * 3600L),
                        kind, voided, kind == DID ? State.WAITING : State.NOTED, null, null, WHO, WRAP))
                .list().ofMaxSize(8);
    }

    private static Held held(long id, int hour, Claim.Kind kind, State state, Meaning learner, Meaning activity) {
        boolean recorded = state == State.RECORDED;
        return new Held(new UUID(0, id), "thing", NOON.plusSeconds(hour * 3600L), kind, false, state,
                recorded ? "E1" : null, recorded ? "WRAP" : null, learner, activity);
    }

    private static Settlement only(Held claim) {
        List<Settlement> settled = Settlement.of(List.of(claim));
        assertThat(settled).hasSize(1);
        return settled.getFirst();
    }
}
