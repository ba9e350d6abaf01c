package uk.deliveryboard.plans.directory;

import uk.deliveryboard.plans.directory.model.Agency;

/** Tells the other services what became true in the directory, in the present transaction. */
public interface AgencyFacts {

    void registered(Agency agency);
}
