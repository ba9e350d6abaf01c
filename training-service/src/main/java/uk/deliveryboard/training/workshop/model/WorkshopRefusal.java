package uk.deliveryboard.training.workshop.model;

/** Why something cannot be done with a workshop or a trainer. */
public enum WorkshopRefusal {
    NOT_PLANNED("", "The workshop was held or cancelled."),
    DAY_IS_OVER("", "The day of the workshop is over: enter who was there."),
    DAY_NOT_YET("", "The workshop has not been held yet."),
    DAY_IMPLAUSIBLE("/heldOn", "is more than a year ago or more than two years ahead"),
    BOOKED_ALREADY("/staffRef", "has a booking"),
    NOT_BOOKED("", "Nobody with this reference has a booking that could be decided."),
    OWN_REQUEST("/decision", "is for somebody else than who asked for the place"),
    NO_PLACE_YET("/decision", "is for a booking that has a place; this one waits for one"),
    STAFF_UNKNOWN("/staffRef", "names nobody on your agency's list of staff in scope"),
    ATTENDED_UNKNOWN("/attended", "names somebody who is not on your agency's list of staff in scope"),
    COURSE_UNKNOWN("/courseCode", "names no course"),
    TRAINER_NOT_ACCREDITED("/trainers", "names somebody who is not accredited on that day"),
    TRAINER_KNOWN("/staffRef", "is a trainer already, with the same accreditation or a later one"),
    ACCREDITED_IN_FUTURE("/accreditedOn", "is in the future"),
    EXPIRES_BEFORE_ACCREDITATION("/expiresOn", "is before the accreditation"),
    NOT_TRAINED_AS_TRAINER("/staffRef", "has no verified train-the-trainer course that is valid on that day");

    private final String pointer;
    private final String message;

    WorkshopRefusal(String pointer, String message) {
        this.pointer = pointer;
        this.message = message;
    }

    /** Field that is at fault, empty where it is the whole request. */
    public String pointer() {
        return pointer;
    }

    public String message() {
        return message;
    }
}
