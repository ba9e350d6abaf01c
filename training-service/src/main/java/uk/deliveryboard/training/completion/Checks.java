package uk.deliveryboard.training.completion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import uk.deliveryboard.training.completion.model.CertificateKind;
import uk.deliveryboard.training.completion.model.CheckRefusal;
import uk.deliveryboard.training.completion.model.CompletionResult;

/** Records that nothing proves yet, and the certificates that may. */
public interface Checks {

    /** A certificate that waits to be looked at. */
    record Certificate(CertificateKind kind, String sha256, Instant attachedAt) {}

    /**
     * A record that waits to be proven.
     *
     * @param version 0 where nothing was sent for it
     */
    record Waiting(UUID recordId, String staffRef, String courseCode, LocalDate completedOn, CompletionResult result,
            Instant receivedAt, long version, @Nullable Certificate certificate) {}

    /** In the order in which they came, after the given one. */
    List<Waiting> waiting(String agency, @Nullable UUID after, int limit);

    /** The record, if nothing proves it and it stands, even where a certificate was refused; held until the transaction ends. */
    Optional<Waiting> hold(String agency, UUID recordId);

    /** Has this file looked at, in place of one before. */
    void attach(String agency, UUID recordId, CertificateKind kind, String sha256, byte[] content);

    Optional<byte[]> content(UUID recordId);

    /** Notes a decision and forgets the file. @param reason null where it proves the record */
    void decide(String agency, UUID recordId, @Nullable CheckRefusal reason, String decidedBy);
}
