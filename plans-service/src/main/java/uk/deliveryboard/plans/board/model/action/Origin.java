package uk.deliveryboard.plans.board.model.action;

import java.util.UUID;

/**
 * What an action came of.
 *
 * @param id of the meeting or of the assessment
 */
public record Origin(Kind kind, UUID id) {

    public enum Kind {
        MEETING,
        CTLP,
        AUDIT,
        BENCHMARK
    }
}
