package uk.deliveryboard.training.staff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.deliveryboard.training.staff.model.StaffMember;

/** The staff in scope of each agency. */
public interface Staff {

    /**
     * Adds those whose reference is new to the agency. Waits for others who add the same.
     *
     * @return references added
     */
    Set<String> addMissing(String agency, List<StaffMember> members);

    /** Those with these references, by reference, kept from changes by others until the transaction ends. */
    Map<String, StaffMember> lock(String agency, Set<String> staffRefs);

    void change(String agency, List<StaffMember> members);

    /**
     * Keeps what these were trained in from being written by others until the transaction ends. Whoever writes training
     * records holds the people first and in one order, so that nobody waits for somebody who waits for him; whoever
     * writes several times in a transaction holds all of them before the first.
     */
    void hold(String agency, Collection<String> staffRefs);

    Map<String, UUID> ids(String agency, Set<String> staffRefs);

    Optional<UUID> id(String agency, String staffRef);

    /** Staff in the order of their references, after the given one. */
    List<StaffMember> after(String agency, String staffRef, int limit);
}
