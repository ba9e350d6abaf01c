package uk.deliveryboard.reporting.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.files.FileOrder.State;
import uk.deliveryboard.reporting.signoff.BoardScope;

/** Makes a file while the caller waits, and goes on in the background where that takes too long. */
@Service
public class MakeFile implements AutoCloseable {

    /** What came of it. */
    public sealed interface Outcome {

        record Made(byte[] content) implements Outcome {}

        /** It is being made; ask for it by its id. */
        record Ordered(UUID id) implements Outcome {}
    }

    /**
     * @param name under which it is saved, without its extension
     * @param by   pseudonymous id of who asks
     */
    public record Wanted(String board, ExportFormat format, String name, String by) {}

    /** How long somebody waits without being told, unless they say otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);
    /** How long a file is kept. */
    static final Duration KEPT = Duration.ofHours(1);

    /** The longest that anybody may say. */
    public static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(MakeFile.class);
    /** As many as a small machine has processors: more would only wait for each other, with all they hold in memory. */
    private static final int AT_ONCE = 2;

    private final FileOrders orders;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    MakeFile(FileOrders orders, Clock clock, PlatformTransactionManager transactions) {
        this.orders = orders;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param patience how long the caller waits */
    public Outcome make(Wanted wanted, Supplier<byte[]> work, Duration patience) {
        CompletableFuture<byte[]> making = CompletableFuture.supplyAsync(() -> oneOfFew(work), threads);
        try {
            return new Outcome.Made(making.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return order(wanted, making);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the file could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a file was made", e);
        }
    }

    private byte[] oneOfFew(Supplier<byte[]> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private Outcome order(Wanted wanted, CompletableFuture<byte[]> making) {
        var order = new FileOrder(UUID.randomUUID(), wanted.format(), wanted.name(), State.BEING_MADE, now(),
                Optional.empty());
        inScope(wanted.board(), () -> {
            orders.forget(now().minus(KEPT));
            orders.add(wanted.board(), order, wanted.by());
            return order;
        });
        threads.execute(() -> deliver(wanted.board(), order.id(), making));
        return new Outcome.Ordered(order.id());
    }

    private void deliver(String board, UUID id, CompletableFuture<byte[]> making) {
        byte[] content = null;
        try {
            content = making.join();
        } catch (CompletionException e) {
            LOG.error("a file could not be made", e);
        }
        byte[] made = content;
        inScope(board, () -> {
            orders.finish(id, made, now());
            return id;
        });
    }

    /** Of the caller's own orders only. */
    public Optional<FileOrder> find(String board, UUID id, String by) {
        return inScope(board, () -> orders.find(id, by)).map(order -> order.asOf(clock.instant()));
    }

    public Optional<byte[]> content(String board, UUID id, String by) {
        return inScope(board, () -> orders.content(id, by));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private <T> T inScope(String board, Supplier<T> work) {
        return BoardScope.of(board, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    @Override
    public void close() {
        threads.close();
    }
}
