package uk.deliveryboard.training.staff;

import java.util.Map;
import java.util.Set;
import uk.deliveryboard.training.staff.model.WorkAddress;

/** Whose work address is whose, within an agency. */
public interface WorkAddresses {

    /** Notes them with the references of those whose they are. What was another's is theirs from now on. */
    void learn(String agency, Map<WorkAddress, String> staffRefs);

    /** References of those whose addresses these are; who is unknown is left out. */
    Map<WorkAddress, String> staffRefs(String agency, Set<WorkAddress> addresses);
}
