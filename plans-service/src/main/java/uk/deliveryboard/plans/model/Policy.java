package uk.deliveryboard.plans.model;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A named rule: says nothing where it holds, and why not where it does not. */
@FunctionalInterface
public interface Policy<T> {

    Stream<Refusal> refusals(T subject);

    /** A rule that holds or gives the one reason. */
    static <T> Policy<T> require(Predicate<T> holds, String field, String code, String message) {
        return subject -> holds.test(subject) ? Stream.empty() : Stream.of(new Refusal(field, code, message));
    }

    /** All reasons of all rules, in their order. */
    static <T> List<Refusal> all(List<Policy<T>> policies, T subject) {
        return policies.stream().flatMap(policy -> policy.refusals(subject)).toList();
    }
}
