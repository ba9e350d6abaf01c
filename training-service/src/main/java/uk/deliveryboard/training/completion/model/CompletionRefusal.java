package uk.deliveryboard.training.completion.model;

/** Why a submission is refused. */
public enum CompletionRefusal {
    STAFF_UNKNOWN("staffRef", "names nobody on your agency's list of staff in scope"),
    COURSE_UNKNOWN("courseCode", "names no course"),
    COMPLETED_IN_FUTURE("completedOn", "is in the future"),
    COMPLETED_IMPLAUSIBLE("completedOn", "is before there was any such training"),
    SOURCE_NOT_ALLOWED("source", "can only be sent by the system itself, with its own client");

    private final String field;
    private final String message;

    CompletionRefusal(String field, String message) {
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
