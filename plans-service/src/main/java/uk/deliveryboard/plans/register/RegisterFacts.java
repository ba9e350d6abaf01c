package uk.deliveryboard.plans.register;

import uk.deliveryboard.plans.register.model.Entry;

/** Tells the other services what is in the registers, in the present transaction. */
public interface RegisterFacts {

    void made(Entry entry);

    void withdrawn(Entry entry);
}
