package uk.deliveryboard.training.staff.model;

/** Why an entry is refused. */
public enum StaffRefusal {
    JOINED_IMPLAUSIBLE("joinedOn", "is not a day on which anybody can have joined"),
    LEFT_IMPLAUSIBLE("leftOn", "is not a day on which anybody can have left"),
    LEFT_BEFORE_JOINING("leftOn", "is before the day of joining"),
    ABSENCE_IMPLAUSIBLE("absence/from", "is not a day on which anybody can be absent"),
    ABSENCE_ENDS_BEFORE_IT_BEGINS("absence/until", "is before the first day of absence"),
    REPEATED_IN_BATCH("staffRef", "is in an earlier row of this batch, which stands");

    private final String field;
    private final String message;

    StaffRefusal(String field, String message) {
        this.field = field;
        this.message = message;
    }

    public String field() {
        return field;
    }

    public String message() {
        return message;
    }
}
