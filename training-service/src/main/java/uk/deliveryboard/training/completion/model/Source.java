package uk.deliveryboard.training.completion.model;

/** Where it is known from. */
public enum Source {
    XAPI, CSV_IMPORT, ESR_FEED, SESSION_REGISTER, CERTIFICATE_UPLOAD, SELF_DECLARED, MANUAL, TRANSFER;

    /**
     * Rule T-3: whether people correct what it said. What a learning system says, it takes back itself: said by hand,
     * the next of its statements would undo it.
     */
    public boolean isCorrectedByPeople() {
        return switch (this) {
            case XAPI, ESR_FEED -> false;
            case CSV_IMPORT, SESSION_REGISTER, CERTIFICATE_UPLOAD, SELF_DECLARED, MANUAL, TRANSFER -> true;
        };
    }
}
