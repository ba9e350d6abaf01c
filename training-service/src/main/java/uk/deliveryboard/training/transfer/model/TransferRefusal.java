package uk.deliveryboard.training.transfer.model;

/** Why a transfer cannot be. */
public enum TransferRefusal {
    STAFF_UNKNOWN("staffRef", "names nobody on your agency's list of staff in scope"),
    STAFF_KNOWN("staffRef", "is on your agency's list already: leave out joiner"),
    AGENCY_UNKNOWN("toAgency", "names no agency of the directory"),
    OWN_AGENCY("toAgency", "is your own agency"),
    JOINED_IMPLAUSIBLE("joiner/joinedOn", "is not a day on which anybody can have joined"),
    /** Nobody is counted at two employers on one day because of a transfer. */
    JOINED_BEFORE_LEAVING("joiner/joinedOn", "is before the day on which the person leaves the agency before"),
    LEFT_IMPLAUSIBLE("leftOn", "is not a day on which anybody can have left"),
    LEFT_BEFORE_JOINING("leftOn", "is before the day of joining"),
    UNDER_WAY("staffRef", "has been offered or accepted already"),
    OTHER_AGENCYS_ACT("", "is for the other agency to do"),
    CLOSED("", "is accepted or withdrawn already");

    private final String field;
    private final String message;

    TransferRefusal(String field, String message) {
        this.field = field;
        this.message = message;
    }

    public String field() {
        return field;
    }

    public String message() {
        return message;
    }

    /** Whether it says that something is there already, rather than that the request is wrong. */
    public boolean isConflict() {
        return this == UNDER_WAY || this == CLOSED;
    }
}
