package uk.deliveryboard.training.fileimport.model;

/**
 * How far an import is. Every row that was worked off is stored, a duplicate or refused.
 *
 * @param rows      rows of the file, without its header
 * @param done      rows worked off
 * @param stored    rows that are new on record
 * @param duplicate rows that were on record
 * @param improved  of these, rows that prove it better than all before, or say something else
 * @param refused   rows given back
 * @param failed    whether it was given up
 * @param cancelled whether somebody stopped it
 */
public record Progress(long rows, long done, long stored, long duplicate, long improved, long refused,
        boolean failed, boolean cancelled) {

    /** Where an import is in its life. */
    public enum State {
        RECEIVED, APPLYING, COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED;

        public boolean isOver() {
            return switch (this) {
                case RECEIVED, APPLYING -> false;
                case COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED -> true;
            };
        }
    }

    public State state() {
        if (failed) {
            return State.FAILED;
        }
        if (cancelled) {
            return State.CANCELLED;
        }
        if (done < rows) {
            return done == 0 ? State.RECEIVED : State.APPLYING;
        }
        return refused > 0 ? State.COMPLETED_WITH_ERRORS : State.COMPLETED;
    }
}
