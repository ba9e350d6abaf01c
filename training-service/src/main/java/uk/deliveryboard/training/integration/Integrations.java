package uk.deliveryboard.training.integration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.training.integration.model.Integration;
import uk.deliveryboard.training.integration.model.Traffic;

/** The systems that were ever heard of, each agency's own. */
public interface Integrations {

    /** In the order of their clients. */
    List<Integration> of(String agency);

    Optional<Integration> find(String agency, String client);

    /** Days on which there was any, from this one on, the oldest first. */
    List<Traffic> traffic(String agency, String client, LocalDate from);

    /** @param statements new ones with this verb, which means nothing here */
    record UnknownVerb(String verb, long statements, Instant lastAt) {}

    /** The most frequent ones first. */
    List<UnknownVerb> unknownVerbs(String agency, String client);

    /**
     * What waits for somebody to say whom or what it means.
     *
     * @param waiting claims on training that cannot be recorded yet
     * @param all     claims there are
     */
    record Unmatched(long waiting, long all) {}

    Unmatched unmatched(String agency, String client);

    /** A request without statements that was taken in. */
    void succeeded(String agency, String client);

    void failed(String agency, String client, int status, String code);

    /** @return whether the version was still the present one */
    boolean expectEvery(String agency, String client, int days, long version);

    /** Those of all agencies: for the watch alone. */
    List<Integration> all();

    /** Those of all agencies with this client, one where the provider gives each client one agency: for the watch alone. */
    List<Integration> named(String client);
}
