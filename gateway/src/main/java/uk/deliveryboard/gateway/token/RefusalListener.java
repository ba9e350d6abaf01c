package uk.deliveryboard.gateway.token;

/** Hears of refused credentials. */
@FunctionalInterface
public interface RefusalListener {

    /**
     * Must not wait: the client does.
     *
     * @param client as it named itself, unchecked
     */
    void refused(String client);
}
