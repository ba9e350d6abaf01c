package uk.deliveryboard.training.completion.model;

/** How a course ended for somebody. From weak to strong. */
public enum CompletionResult {
    WAIVED, FAILED, PARTIAL, ATTENDED, COMPLETED, PASSED;

    /** Rule T-7: whether it is a completion at all. What is none is kept, but counts nowhere and no event tells of it. */
    public boolean counts() {
        return switch (this) {
            case ATTENDED, COMPLETED, PASSED -> true;
            case WAIVED, FAILED, PARTIAL -> false;
        };
    }
}
