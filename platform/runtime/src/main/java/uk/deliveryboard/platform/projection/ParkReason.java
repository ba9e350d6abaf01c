package uk.deliveryboard.platform.projection;

/** Why a record could not be applied. */
public enum ParkReason {
    /** Its headers are not those of an event. */
    MALFORMED,
    /** Its type is not in the catalogue. */
    UNKNOWN_TYPE,
    /** Its body is not what its type asks for. */
    INVALID_DATA,
    /** An earlier event of the subject has not come. */
    GAP,
    /** An earlier event of the subject is parked. */
    BEHIND_PARKED,
    /** Another event with this sequence was applied before. */
    CONFLICT,
    /** The projection could not apply it. */
    REJECTED
}
