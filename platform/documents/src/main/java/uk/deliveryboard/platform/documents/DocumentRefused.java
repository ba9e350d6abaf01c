package uk.deliveryboard.platform.documents;

/** Ends the reading of a document. Its message holds nothing of the file. */
public final class DocumentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;
    private final transient Position position;

    public DocumentRefused(Refusal reason, Position position) {
        super(reason.code());
        this.reason = reason;
        this.position = position;
    }

    public DocumentRefused(Refusal reason) {
        this(reason, Position.WHOLE);
    }

    public Refusal reason() {
        return reason;
    }

    public Position position() {
        return position;
    }
}
