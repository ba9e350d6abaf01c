package uk.deliveryboard.plans.directory;

import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.Succession;

/** Tells the other services what became true in the directory, in the present transaction. */
public interface AgencyFacts {

    void registered(Agency agency);

    /** @param ended with its last day */
    void succeeded(Agency ended, Succession succession);
}
