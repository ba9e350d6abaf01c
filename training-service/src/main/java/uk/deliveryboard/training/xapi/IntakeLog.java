package uk.deliveryboard.training.xapi;

import java.util.Map;

/** Hears, in the transaction of the intake, what a learning system sent. */
public interface IntakeLog {

    /**
     * @param sent         statements in the request
     * @param added        of these, new ones
     * @param unknownVerbs of the new ones that say nothing of anybody's training, how many there are of each verb
     */
    void received(LearningSystem system, int sent, int added, Map<String, Integer> unknownVerbs);
}
