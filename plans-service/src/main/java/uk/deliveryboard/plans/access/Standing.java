package uk.deliveryboard.plans.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.access.Caller;

/** By whose rights a caller asks. */
public sealed interface Standing {

    /** With the rights that the rules of this service look at. */
    Caller caller();

    /** By their own alone. */
    record Own(Caller caller) implements Standing {}

    /**
     * Also by those of an office that is delegated to them.
     *
     * @param delegation appointment as acting deputy
     * @param onBehalfOf pseudonymous id of whoever holds the office, null where it is vacant
     */
    record InPlace(Caller caller, UUID delegation, @Nullable UUID onBehalfOf) implements Standing {}
}
