package uk.deliveryboard.plans.action.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** Code of an action within its plan, such as {@code 3c}; never used again. */
public record TaskCode(String value) {

    public static final String FORM = "[1-9][0-9]*[a-z]{1,2}";
    public static final int MAX_LENGTH = 8;

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public TaskCode {
        if (value.length() > MAX_LENGTH || !PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a task code");
        }
    }

    public static Optional<TaskCode> parse(String value) {
        return value.length() <= MAX_LENGTH && PATTERN.matcher(value).matches()
                ? Optional.of(new TaskCode(value))
                : Optional.empty();
    }
}
