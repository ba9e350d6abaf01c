package uk.deliveryboard.training.agency;

/** The directory has not told of the caller's agency, or not yet. */
public final class AgencyNotRegistered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AgencyNotRegistered(String code) {
        super("agency not registered: " + code);
    }
}
