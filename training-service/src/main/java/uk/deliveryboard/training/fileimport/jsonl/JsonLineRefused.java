package uk.deliveryboard.training.fileimport.jsonl;

/** A file of JSON lines cannot be read. Holds nothing of the file. */
public final class JsonLineRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        NOT_AN_OBJECT("A line is no JSON object: write one object a line."),
        LINE_TOO_LONG("A line is longer than allowed."),
        TOO_MANY_MEMBERS("The objects have more different members than allowed."),
        TOO_MANY_LINES("It has more lines than allowed."),
        NOT_UTF_8("JSON is written in UTF-8: save it so.");

        private final String hint;

        Reason(String hint) {
            this.hint = hint;
        }
    }

    private final Reason reason;
    private final long line;

    JsonLineRefused(Reason reason, long line) {
        super(reason.hint);
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** A sentence for the person who sent it. */
    public String hint() {
        return reason.hint;
    }

    /** From 1. */
    public long line() {
        return line;
    }
}
