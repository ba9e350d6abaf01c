package uk.deliveryboard.plans.action;

import java.util.List;
import uk.deliveryboard.plans.action.model.progress.ActionFact;

/** Tells the other services what became true of actions, in the present transaction. */
public interface ActionFacts {

    void publish(List<ActionFact> facts);
}
