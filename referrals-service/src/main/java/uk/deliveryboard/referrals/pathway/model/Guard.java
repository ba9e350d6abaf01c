package uk.deliveryboard.referrals.pathway.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A named policy that a step must satisfy.
 *
 * @param rule   id that a refusal cites
 * @param name   what it asks, kebab-case
 * @param source where the rule comes from
 */
public record Guard<S extends ReferralState, E extends Evidence>(String rule, String name, String source,
        BiConsumer<Situation<? extends S, ? extends E>, Findings> check) {

    public List<Refusal> refusals(Situation<? extends S, ? extends E> situation) {
        Findings findings = new Findings(rule);
        check.accept(situation, findings);
        return List.copyOf(findings.refusals);
    }

    /** Collects what a check finds. */
    public static final class Findings {
        private final String rule;
        private final List<Refusal> refusals = new ArrayList<>();

        Findings(String rule) {
            this.rule = rule;
        }

        Findings require(boolean holds, String pointer, String message) {
            if (!holds) {
                refusals.add(new Refusal(rule, pointer, message));
            }
            return this;
        }
    }
}
