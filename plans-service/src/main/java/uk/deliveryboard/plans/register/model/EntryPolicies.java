package uk.deliveryboard.plans.register.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.register.model.Register.Review;

/** What an entry must fulfil to be kept. */
public final class EntryPolicies {

    /** @param covering the policy that it says covers it, if the agency has it */
    record Entered(Entry entry, Optional<Entry> covering, LocalDate today) {

        Register register() {
            return entry.register();
        }

        boolean isCovered() {
            return entry.policy() != null && entry.policy().coveredBy() != null;
        }
    }

    static final Policy<Entered> IT_IS_NOT_IN_THE_FUTURE = Policy.require(
            entered -> !entered.entry().on().isAfter(entered.today()), "/on", "in-the-future",
            "must not be in the future");

    static final Policy<Entered> ITS_KIND_IS_OF_THE_REGISTER = Policy.require(
            entered -> entered.register().codes().isEmpty()
                    ? entered.entry().code() == null
                    : entered.entry().code() != null && entered.register().codes().contains(entered.entry().code()),
            "/code", "code-of-register", "must be a kind of this register, and absent where it has none");

    static final Policy<Entered> IT_IS_REVIEWED = Policy.require(
            entered -> entered.entry().reviewDue() != null || entered.register().review() == Review.NONE
                    || entered.register().review() == Review.POSSIBLE,
            "/reviewDue", "review-needed", "is needed: entries of this register are to be reviewed");

    static final Policy<Entered> ONLY_WHAT_LASTS_IS_REVIEWED = Policy.require(
            entered -> entered.entry().reviewDue() == null || entered.register().review() != Review.NONE,
            "/reviewDue", "not-of-register", "must be absent: it took place once");

    static final Policy<Entered> A_REVIEW_COMES_LATER = Policy.require(
            entered -> entered.entry().reviewDue() == null || entered.entry().reviewDue().isAfter(entered.entry().on()),
            "/reviewDue", "review-not-later", "must be after the day of the entry");

    static final Policy<Entered> AN_ATTESTATION_HOLDS_FOR_A_YEAR = Policy.require(
            entered -> entered.entry().reviewDue() == null || entered.register().review() != Review.WITHIN_A_YEAR
                    || !entered.entry().reviewDue().isAfter(entered.entry().on().plusMonths(12)),
            "/reviewDue", "review-within-a-year", "must be within 12 months (K16)");

    static final Policy<Entered> A_POLICY_SAYS_WHETHER_IT_MENTIONS_PREVENT = Policy.require(
            entered -> (entered.register() == Register.POLICY) == (entered.entry().policy() != null),
            "/mentionsPrevent", "of-policies", "is needed for a policy, and absent for anything else");

    static final Policy<Entered> WHAT_COVERS_IT_IS_A_POLICY_IN_FORCE = Policy.require(
            entered -> !entered.isCovered() || entered.covering().filter(
                    other -> other.register() == Register.POLICY && other.withdrawal() == null).isPresent(),
            "/coveredBy", "covered-by-unknown", "must be a policy of your agency that was not withdrawn");

    static final Policy<Entered> WHAT_COVERS_IT_STANDS_BY_ITSELF = Policy.require(
            entered -> !entered.isCovered() || entered.covering().map(Entry::policy)
                    .filter(other -> other.coveredBy() != null).isEmpty(),
            "/coveredBy", "covered-by-covered", "must not be covered by yet another policy");

    static final List<Policy<Entered>> ALL = List.of(IT_IS_NOT_IN_THE_FUTURE, ITS_KIND_IS_OF_THE_REGISTER,
            IT_IS_REVIEWED, ONLY_WHAT_LASTS_IS_REVIEWED, A_REVIEW_COMES_LATER, AN_ATTESTATION_HOLDS_FOR_A_YEAR,
            A_POLICY_SAYS_WHETHER_IT_MENTIONS_PREVENT, WHAT_COVERS_IT_IS_A_POLICY_IN_FORCE,
            WHAT_COVERS_IT_STANDS_BY_ITSELF);

    private EntryPolicies() {}

    public static Outcome<Entry> judge(Entry entry, Optional<Entry> covering, LocalDate today) {
        List<Refusal> refusals = Policy.all(ALL, new Entered(entry, covering, today));
        return refusals.isEmpty() ? new Outcome.Done<>(entry) : new Outcome.Refused<>(refusals);
    }

    /** @param covers whether it covers a policy that counts: that one would stand on nothing */
    public static Outcome<Entry> withdraw(Entry entry, String because, boolean covers, LocalDate today) {
        if (entry.withdrawal() != null) {
            return new Outcome.NotReady<>(List.of(new Refusal("", "register-entry-withdrawn", "it is withdrawn")));
        }
        if (covers) {
            return new Outcome.NotReady<>(
                    List.of(new Refusal("", "register-entry-covers", "it covers a policy that is in the register")));
        }
        return new Outcome.Done<>(entry.withdrawn(new Entry.Withdrawal(today, because)));
    }
}
