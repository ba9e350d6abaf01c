package uk.deliveryboard.training.fileimport.model;

import java.util.Set;

/** What the rows of a file are about. */
public enum ImportKind {
    COMPLETIONS(Set.of(Field.STAFF_REF, Field.COURSE_CODE, Field.COMPLETED_ON), Set.of(Field.RESULT, Field.RECORD_REF),
            Field.COMPLETED_ON),
    STAFF(Set.of(Field.STAFF_REF, Field.JOINED_ON),
            Set.of(Field.ADDRESS, Field.JOB_ROLE, Field.ROLE_GROUP, Field.RELEVANT, Field.LEFT_ON, Field.EMPLOYMENT,
                    Field.ABSENT_FROM,
                    Field.ABSENT_UNTIL),
            Field.JOINED_ON),
    /** Who attended one session; which it was is said beside the file. */
    REGISTER(Set.of(Field.STAFF_REF), Set.of(Field.ATTENDED), Field.COMPLETED_ON);

    private final Set<Field> needed;
    private final Set<Field> possible;
    private final Field day;

    ImportKind(Set<Field> needed, Set<Field> possible, Field day) {
        this.needed = needed;
        this.possible = possible;
        this.day = day;
    }

    /** Without a column for each of these a file cannot be read. */
    public Set<Field> needed() {
        return needed;
    }

    public boolean has(Field field) {
        return needed.contains(field) || possible.contains(field);
    }

    /** The column from which the order of day and month is told. */
    public Field day() {
        return day;
    }
}
