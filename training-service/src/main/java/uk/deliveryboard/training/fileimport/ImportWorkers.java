package uk.deliveryboard.training.fileimport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.training.fileimport.FileImports.Due;

/**
 * Works off imports beside the requests, the oldest turn first, so that a small file does not wait for a large one.
 * Every instance does; the database says who has hold of what.
 */
@Component
public class ImportWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorkers.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final Duration STOPPING = Duration.ofSeconds(10);
    /** A piece that failed so often, over some four minutes, is not going to be done. */
    private static final int ATTEMPTS = 9;

    private final FileImports imports;
    private final WorkOffPiece workOffPiece;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int count;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    ImportWorkers(FileImports imports, WorkOffPiece workOffPiece, TransactionTemplate transactions, Clock clock,
            @Value("${deliveryboard.imports.workers:2}") int count) {
        this.imports = imports;
        this.workOffPiece = workOffPiece;
        this.transactions = transactions;
        this.clock = clock;
        this.count = count;
    }

    /** Called after a commit that left something to do. */
    void wake() {
        List.copyOf(threads).forEach(LockSupport::unpark);
    }

    private void run() {
        while (running) {
            try {
                if (!workOne()) {
                    LockSupport.parkNanos(IDLE.toNanos());
                }
            } catch (RuntimeException e) {
                LOG.warn("imports wait: {}", e.getClass().getSimpleName());
                LockSupport.parkNanos(IDLE.toNanos());
            }
        }
    }

    /** @return whether there was anything to do */
    boolean workOne() {
        Optional<Due> due = transactions.execute(status -> imports.due(clock.instant()));
        if (due == null || due.isEmpty()) {
            return false;
        }
        scoped(due.get(), () -> workOn(due.get()));
        return true;
    }

    private void workOn(Due due) {
        try {
            workOffPiece.next(due.importId());
        } catch (RuntimeException e) {
            LOG.warn("piece of import {} failed: {}", due.importId(), e.getClass().getSimpleName());
            transactions.executeWithoutResult(status -> tryLater(due));
        }
    }

    private void tryLater(Due due) {
        Instant now = clock.instant();
        imports.hold(due.importId(), now).ifPresent(held -> {
            int attempts = held.attempts() + 1;
            if (attempts >= ATTEMPTS) {
                LOG.error("import {} is given up", due.importId());
                imports.fail(due.importId(), now);
                imports.next(due.importId(), null, now.plus(WorkOffPiece.KEPT));
            } else {
                Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 6) - 1);
                imports.postpone(due.importId(), attempts,
                        now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
            }
        });
    }

    private static void scoped(Due due, Runnable work) {
        try {
            RowScope.with(Map.of(RowScope.AGENCY, due.agency()), () -> {
                work.run();
                return due;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            MDC.clear();
        }
    }

    @Override
    public void start() {
        running = true;
        for (int worker = 1; worker <= count; worker++) {
            threads.add(Thread.ofPlatform().daemon().name("import-" + worker).start(this::run));
        }
    }

    @Override
    public void stop() {
        running = false;
        wake();
        for (Thread thread : threads) {
            try {
                thread.join(STOPPING);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
