package uk.deliveryboard.training.requirement;

import uk.deliveryboard.training.requirement.model.Requirement;
import uk.deliveryboard.training.requirement.model.RuleBook;
import uk.deliveryboard.training.requirement.model.Target;

/** The books of rules, as far as the present agency may read them: its own decisions and those of the area. */
public interface Rules {

    RuleBook<Requirement> requirements();

    RuleBook<Target> targets();

    void add(Requirement requirement);

    void add(Target target);

    /** Lets nobody else add until the transaction ends: what is judged is then what is there. */
    void lock();
}
