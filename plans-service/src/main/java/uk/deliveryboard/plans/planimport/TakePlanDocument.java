package uk.deliveryboard.plans.planimport;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.deliveryboard.plans.evidence.EvidenceStore;
import uk.deliveryboard.plans.planimport.model.PlanImport;
import uk.deliveryboard.plans.planimport.model.ReadPlan;
import uk.deliveryboard.plans.planimport.model.lint.Finding;
import uk.deliveryboard.plans.planimport.model.lint.PlanLint;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.time.ClockConfiguration;

/** Reads a document and keeps what it says, with the questions that it raises, until somebody confirms it. */
@Component
public class TakePlanDocument {

    /** Long enough for the end of a small document; whoever waits longer holds a connection for nothing. */
    private static final int MILLISECONDS_TO_WAIT = 500;

    /** One document at a time: what is held of it is bounded, but not small. */
    private final Semaphore reading = new Semaphore(1, true);
    private final PlanImports imports;
    private final EvidenceStore evidence;
    private final Clock clock;

    TakePlanDocument(PlanImports imports, EvidenceStore evidence, Clock clock) {
        this.imports = imports;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Reads a document, outside of any transaction.
     *
     * @return nothing where other documents are being read for too long
     * @throws DocumentRefused for what is not read
     */
    public Optional<ReadPlan> read(Path file) {
        return read(file, ReadPlanDocument::read);
    }

    Optional<ReadPlan> read(Path file, Function<Path, ReadPlan> reader) {
        try {
            if (!reading.tryAcquire(MILLISECONDS_TO_WAIT, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(file));
        } finally {
            reading.release();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public PlanImport keep(String agency, ReadPlan read) {
        PlanLint lint = new PlanLint(evidence.titles(), ClockConfiguration.today(clock));
        List<Finding> findings = lint.findings(read.tables());
        PlanImport kept = PlanImport.of(UuidCreator.getTimeOrderedEpoch(), agency, read, findings, clock.instant());
        imports.add(kept);
        return kept;
    }
}
