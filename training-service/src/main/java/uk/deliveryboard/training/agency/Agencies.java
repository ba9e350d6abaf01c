package uk.deliveryboard.training.agency;

import java.util.List;

/** Replica of the directory. */
public interface Agencies {

    boolean isRegistered(String code);

    /** Kind of the agency, empty where the directory has not told of it. */
    String typeOf(String code);

    /** Refuses whatever is asked for an agency that the directory has not told of. */
    default void requireRegistered(String code) {
        if (!isRegistered(code)) {
            throw new AgencyNotRegistered(code);
        }
    }

    /** Takes entries over; what is older than what is there changes nothing. */
    void learn(List<Agency> agencies);
}
