package uk.deliveryboard.training.fileimport;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import uk.deliveryboard.training.agency.Agencies;
import uk.deliveryboard.training.completion.model.Sender;
import uk.deliveryboard.training.fileimport.model.DateOrder;
import uk.deliveryboard.training.fileimport.model.ImportKind;
import uk.deliveryboard.training.fileimport.model.Profile;
import uk.deliveryboard.training.fileimport.model.Session;
import uk.deliveryboard.training.fileimport.model.StagedRows;

/**
 * Takes a file in: when it returns and the transaction commits, every row of it is in the database and will be worked
 * off, whatever happens to this instance.
 */
@Component
public class ReceiveFile {

    private final Agencies agencies;
    private final FileImports imports;
    private final ImportWorkers workers;
    private final Clock clock;

    ReceiveFile(Agencies agencies, FileImports imports, ImportWorkers workers, Clock clock) {
        this.agencies = agencies;
        this.imports = imports;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * What is to be done with a file.
     *
     * @param fileHash SHA-256 of its bytes, in hexadecimal
     * @param session  which session a register is of; null for other files
     */
    public record Order(String agency, ImportKind kind, boolean dryRun, Sender sender, String fileHash,
            Profile profile, @Nullable Session session) {}

    /** @param repeated whether the same file was taken in before, and its import is this one */
    public record Received(UUID importId, boolean repeated) {}

    /** @throws FileRefused where it cannot be taken in */
    @Transactional(propagation = Propagation.MANDATORY)
    public Received receive(Path file, Order order) {
        agencies.requireRegistered(order.agency());
        imports.lock(order.agency(), order.fileHash());
        Optional<UUID> same = imports.same(order);
        if (same.isPresent()) {
            return new Received(same.get(), true);
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        StageRows.Staged staged = new StageRows(order.kind(), order.profile(), (number, rows) -> imports.addPiece(id,
                order.agency(), number, rows.size(), StagedRows.pack(rows))).read(file);
        DateOrder given = order.profile().order();
        imports.add(new FileImport(id, order.agency(), order.kind(), order.dryRun(), order.sender(), order.fileHash(),
                staged.layout(), order.profile(), order.session(), given == null ? staged.signs().order() : given,
                given == null && staged.signs().assumed(), clock.instant(), MDC.get("correlationId")), staged.pieces(),
                staged.rows());
        wakeAfterCommit();
        return new Received(id, false);
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                workers.wake();
            }
        });
    }
}
