package uk.deliveryboard.training.fileimport;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.fileimport.model.DateOrder;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.Layout;
import uk.deliveryboard.training.fileimport.model.Profile;
import uk.deliveryboard.training.fileimport.model.Session;

/**
 * A file that was taken in.
 *
 * @param session       which session a register is of; null for other files
 * @param dryRun        whether its rows are judged and none is stored
 * @param fileHash      SHA-256 of its bytes, in hexadecimal
 * @param orderAssumed  whether no day of the file shows the order
 * @param correlationId of the request that sent it
 */
public record FileImport(UUID id, String agency, ImportKind kind, boolean dryRun, Sender sender, String fileHash,
        Layout layout, Profile profile, @Nullable Session session, DateOrder order, boolean orderAssumed,
        Instant receivedAt,
        @Nullable String correlationId) {}
