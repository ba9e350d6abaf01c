package uk.deliveryboard.plans.annualreturn;

import uk.deliveryboard.plans.annualreturn.model.AnnualReturn;

/** Tells the other services what was returned, in the present transaction. */
public interface AnnualReturnFacts {

    void submitted(AnnualReturn made);
}
