package uk.deliveryboard.referrals.pathway.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.referrals.pathway.model.Evidence.CloseCase;
import uk.deliveryboard.referrals.pathway.model.Evidence.ExtendReviews;
import uk.deliveryboard.referrals.pathway.model.Evidence.GiveConsent;
import uk.deliveryboard.referrals.pathway.model.Evidence.Giver;
import uk.deliveryboard.referrals.pathway.model.Evidence.HoldReview;
import uk.deliveryboard.referrals.pathway.model.Evidence.RefuseConsent;
import uk.deliveryboard.referrals.pathway.model.Evidence.Reopen;
import uk.deliveryboard.referrals.pathway.model.Evidence.ReviewKind;
import uk.deliveryboard.referrals.pathway.model.Evidence.WithdrawConsent;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ClosedExited;
import uk.deliveryboard.referrals.pathway.model.ReferralState.ReviewExtended;
import uk.deliveryboard.referrals.pathway.model.ReferralState.SixMonthReviewed;
import uk.deliveryboard.referrals.pathway.model.ReferralState.TwelveMonthReviewed;

/** Every policy of a case: consent, reviews and the end of support. C-n are rules of consent. */
final class CaseGuards {

    /** Longest time that a panel may let pass before it looks again at somebody who has no support; practice. */
    static final int LONGEST_WAIT_MONTHS = 12;
    static final int OF_AGE = 18;

    private static final String PRACTICE = "practice";
    private static final String NECESSARY = "CTSA 2015 s.36(4)(a)-(b)";
    private static final String FURTHER = "CTSA 2015 s.36(4)(e)-(f)";

    static final Guard<ReferralState, GiveConsent> NECESSARY_CONSENT = guard("C-2", "necessary-consent", NECESSARY,
            (situation, findings) -> {
                GiveConsent given = situation.evidence();
                Integer age = given.ageAtDecision();
                findings.require(given.giver() != null, "/giver", "is needed")
                        .require(age != null, "/ageAtDecision", "is needed");
                if (given.giver() != null && age != null) {
                    fits(given.giver(), age, Boolean.TRUE.equals(given.capacityAssessed()), findings);
                }
            });
    static final Guard<ReferralState, GiveConsent> COMING_OF_AGE_KNOWN = guard("C-3", "coming-of-age-known", PRACTICE,
            (situation, findings) -> {
                Integer age = situation.evidence().ageAtDecision();
                if (age != null) {
                    findings.require(comesOfAge(age, situation.on(), situation.evidence().turns18In()), "/turns18In",
                            age < OF_AGE
                                    ? "must be the month of the 18th birthday of somebody of that age"
                                    : "is only for those who are not of age");
                }
            });
    static final Guard<ReferralState, GiveConsent> PRIVACY_EXPLAINED = guard("C-5", "privacy-explained",
            "UK GDPR Art 13, 14", (situation, findings) -> findings.require(
                    Boolean.TRUE.equals(situation.evidence().explainedPrivacy()), "/explainedPrivacy",
                    "how data are used, which does not rest on this consent, must have been explained"));
    static final Guard<ReferralState, RefuseConsent> REASSESSMENT_SET = guard("R-5", "reassessment-set", FURTHER,
            (situation, findings) -> again(situation.evidence().reassessOn(), "/reassessOn", situation.on(), findings));
    static final Guard<ReferralState, RefuseConsent> ALTERNATIVES_RECORDED = guard("P-10", "alternatives-recorded",
            PRACTICE, (situation, findings) -> findings.require(
                    Guards.isGiven(situation.evidence().alternatives()), "/alternatives",
                    "what is done instead of support must be recorded"));
    static final Guard<ReferralState, WithdrawConsent> REASSESSMENT_SET_AFTER_SUPPORT = guard("R-5",
            "reassessment-set-after-support", FURTHER, (situation, findings) -> again(
                    situation.evidence().reassessOn(), "/reassessOn", situation.on(), findings));
    static final Guard<ReferralState, HoldReview> REASSESSED_AGAIN = guard("R-5", "reassessed-again", FURTHER,
            (situation, findings) -> again(situation.evidence().nextOn(), "/nextOn", situation.on(), findings));
    static final Guard<ReferralState, HoldReview> REVIEW_OF_THIS_STAGE = guard("R-4", "review-of-this-stage",
            "CTSA 2015 s.36(4)(c)-(d)", (situation, findings) -> {
                ReviewKind kind = situation.state().review();
                findings.require(situation.evidence().kind() == kind, "/kind", "must be " + kind + " at this stage")
                        .require(situation.evidence().nextOn() == null || kind == ReviewKind.REASSESSMENT
                                || kind == ReviewKind.EXTENDED, "/nextOn",
                                "is set by the law or by practice: leave it out");
            });
    static final Guard<ReferralState, HoldReview> REVIEW_RECORDED = guard("P-11", "review-recorded", PRACTICE,
            (situation, findings) -> findings
                    .require(Guards.isGiven(situation.evidence().meeting()), "/meeting", "is needed")
                    .require(Guards.isGiven(situation.evidence().summary()), "/summary", "is needed"));
    static final Guard<ClosedExited, HoldReview> SIX_MONTHS_PASSED = guard("P-12", "six-months-passed", PRACTICE,
            (situation, findings) -> notEarly(situation.state().sixMonthsOn(), situation.on(), findings));
    static final Guard<SixMonthReviewed, HoldReview> TWELVE_MONTHS_PASSED = guard("P-12", "twelve-months-passed",
            PRACTICE, (situation, findings) -> notEarly(situation.state().twelveMonthsOn(), situation.on(), findings));
    static final Guard<ReviewExtended, HoldReview> EXTENDED_REVIEW_DUE = guard("P-12", "extended-review-due", PRACTICE,
            (situation, findings) -> {
                LocalDate dueOn = situation.state().dueOn();
                findings.require(dueOn != null, "/kind", "no further review was set");
                if (dueOn != null) {
                    notEarly(dueOn, situation.on(), findings);
                }
            });
    static final Guard<ReviewExtended, HoldReview> NEXT_WITHIN_TWO_YEARS = guard("P-13", "next-within-two-years",
            "ministerial answer of 12 February 2025", (situation, findings) -> {
                LocalDate next = situation.evidence().nextOn();
                findings.require(next == null || within(next, situation.on(), situation.state().closedOn()), "/nextOn",
                        "must be later, and at most 24 months after closure");
            });
    static final Guard<TwelveMonthReviewed, ExtendReviews> EXTENDED_WITHIN_TWO_YEARS = guard("P-13",
            "extended-within-two-years", "ministerial answer of 12 February 2025", (situation, findings) -> {
                LocalDate until = situation.evidence().until();
                findings.require(until != null && within(until, situation.on(), situation.state().closedOn()),
                        "/until", "is needed: later, and at most 24 months after closure")
                        .require(Guards.isGiven(situation.evidence().reason()), "/reason", "is needed");
            });
    static final Guard<ReferralState, CloseCase> EXIT_RECORDED = guard("P-14", "exit-recorded", PRACTICE,
            (situation, findings) -> {
                CloseCase exit = situation.evidence();
                LocalDate assessedOn = exit.assessedOn();
                findings.require(exit.reason() != null, "/reason", "is needed")
                        .require(assessedOn != null && !assessedOn.isAfter(situation.on()), "/assessedOn",
                                "the day of the final assessment is needed, by the day of closure")
                        .require(Boolean.TRUE.equals(exit.viewsSought()) || Guards.isGiven(exit.viewsNotSought()),
                                "/viewsNotSought", "why the individual's views were not sought is needed");
            });
    static final Guard<ReferralState, Reopen> CONCERN_FOUND = guard("R-2", "concern-found", "CTSA 2015 s.36(3)",
            (situation, findings) -> findings
                    .require(Guards.isGiven(situation.evidence().meeting()), "/meeting", "is needed")
                    .require(Guards.isGiven(situation.evidence().concern()), "/concern",
                            "the reasonable grounds that were found are needed"));
    static final Guard<ReviewExtended, Evidence> EXTENDED_REVIEW_HELD = guard("P-15", "extended-review-held", PRACTICE,
            (situation, findings) -> findings.require(situation.state().dueOn() == null, "/to",
                    "the review due on " + Objects.requireNonNullElse(situation.state().dueOn(), situation.on())
                            + " was not held"));

    static final List<Guard<?, ?>> ALL = List.of(NECESSARY_CONSENT, COMING_OF_AGE_KNOWN, PRIVACY_EXPLAINED,
            REASSESSMENT_SET, ALTERNATIVES_RECORDED, REASSESSMENT_SET_AFTER_SUPPORT, REASSESSED_AGAIN,
            REVIEW_OF_THIS_STAGE, REVIEW_RECORDED, SIX_MONTHS_PASSED, TWELVE_MONTHS_PASSED, EXTENDED_REVIEW_DUE,
            NEXT_WITHIN_TWO_YEARS, EXTENDED_WITHIN_TWO_YEARS, EXIT_RECORDED, CONCERN_FOUND, EXTENDED_REVIEW_HELD);

    private CaseGuards() {}

    private static <S extends ReferralState, E extends Evidence> Guard<S, E> guard(String rule, String name,
            String source, BiConsumer<Situation<? extends S, ? extends E>, Guard.Findings> check) {
        return new Guard<>(rule, name, source, check);
    }

    /** An adult consents for themselves unless they lack capacity; for a child a parent or guardian does. */
    private static void fits(Giver giver, int age, boolean capacityAssessed, Guard.Findings findings) {
        switch (giver) {
            case SELF -> findings.require(age >= OF_AGE, "/giver",
                    "a parent or guardian consents for somebody under 18");
            case PARENT_GUARDIAN -> findings.require(age < OF_AGE, "/giver", "an adult consents for themselves");
            case OTHER_LAWFUL -> findings.require(age < OF_AGE || capacityAssessed, "/capacityAssessed",
                    "nobody decides for an adult whose capacity was not assessed");
        }
    }

    /** Somebody of an age comes of age 18 years after birth: within the year that the age leaves open. */
    private static boolean comesOfAge(int age, LocalDate on, @Nullable YearMonth month) {
        if (age >= OF_AGE) {
            return month == null;
        }
        return month != null && !month.isBefore(YearMonth.from(on.plusYears(OF_AGE - 1L - age)))
                && !month.isAfter(YearMonth.from(on.plusYears(OF_AGE - (long) age)));
    }

    private static void again(@Nullable LocalDate day, String pointer, LocalDate on, Guard.Findings findings) {
        findings.require(day != null && day.isAfter(on) && !day.isAfter(on.plusMonths(LONGEST_WAIT_MONTHS)), pointer,
                "when the panel looks again is needed: later, and within twelve months");
    }

    private static void notEarly(LocalDate dueOn, LocalDate on, Guard.Findings findings) {
        findings.require(!on.isBefore(dueOn), "/on", "is before " + dueOn + ", when the review is due");
    }

    private static boolean within(LocalDate day, LocalDate on, LocalDate closedOn) {
        return day.isAfter(on) && !day.isAfter(closedOn.plusMonths(ReferralState.LAST_MONTHS));
    }
}
