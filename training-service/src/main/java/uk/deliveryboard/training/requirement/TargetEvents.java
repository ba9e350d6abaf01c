package uk.deliveryboard.training.requirement;

import uk.deliveryboard.training.requirement.model.Target;

/** What others are told of targets. */
public interface TargetEvents {

    /** Within the transaction in which it is taken into the book. */
    void set(Target target);
}
