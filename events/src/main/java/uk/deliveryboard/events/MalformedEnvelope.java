package uk.deliveryboard.events;

/** A record on a topic whose headers are not those of an event of ours. The message is safe to store and show. */
public final class MalformedEnvelope extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedEnvelope(String message) {
        super(message);
    }
}
