package uk.deliveryboard.training.staff;

import java.util.List;
import uk.deliveryboard.training.staff.model.StaffMember;

/** Tells others, in the present transaction, what staff are like now. */
public interface StaffEvents {

    void changed(String agency, List<StaffMember> members);
}
