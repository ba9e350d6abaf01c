package uk.deliveryboard.plans.annualreturn.model;

import java.time.LocalDate;
import java.util.List;
import uk.deliveryboard.plans.model.Outcome;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

/** What a return must fulfil to be kept. */
public final class ReturnPolicies {

    record Made(AnnualReturn made, LocalDate today) {}

    static final Policy<Made> IT_IS_NOT_IN_THE_FUTURE = Policy.require(
            made -> !made.made().submittedOn().isAfter(made.today()), "/submittedOn", "in-the-future",
            "must not be in the future");

    static final Policy<Made> IT_IS_ABOUT_A_YEAR_THAT_HAD_BEGUN = Policy.require(
            made -> !made.made().submittedOn().isBefore(made.made().year().firstDay()), "/submittedOn",
            "before-the-year", "must not be before the academic year that it is about");

    static final List<Policy<Made>> ALL = List.of(IT_IS_NOT_IN_THE_FUTURE, IT_IS_ABOUT_A_YEAR_THAT_HAD_BEGUN);

    private ReturnPolicies() {}

    public static Outcome<AnnualReturn> judge(AnnualReturn made, LocalDate today) {
        List<Refusal> refusals = Policy.all(ALL, new Made(made, today));
        return refusals.isEmpty() ? new Outcome.Done<>(made) : new Outcome.Refused<>(refusals);
    }

    /** The agency has one of this type for this year: it is corrected, not made again. */
    public static Outcome<AnnualReturn> exists() {
        return new Outcome.NotReady<>(List.of(new Refusal("", "annual-return-exists",
                "there is a return of this type for this year: correct it where it is wrong")));
    }
}
