package uk.deliveryboard.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries events from the outbox to Kafka, in order, at least once.
 *
 * <p>One instance of a service leads: it holds a lock of the database session on which it also deletes. A batch is
 * deleted, sent in one Kafka transaction, and only then is the deletion committed: whatever fails in between, the
 * events are still there. A leader that was paused is fenced by its successor's {@code transactional.id}.
 */
public final class OutboxRelay implements SmartLifecycle, Runnable {

    /** Opens connections and producers anew after each failure. */
    public interface Links {
        Connection connect() throws SQLException;

        /** The producer of the leader: there is one at a time, and a new one fences the one before. */
        Producer<byte[], byte[]> producer();

        /** A producer that sends beside the leader. */
        Producer<byte[], byte[]> republisher();

        /** Makes the topics where they do not exist yet. */
        void prepareTopics();
    }

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 5000;
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration FOLLOWER_IDLE = Duration.ofMillis(100);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    private final Links links;
    private final String source;
    private volatile boolean running;
    private volatile boolean leading;
    private volatile @Nullable Thread thread;
    private volatile boolean woken;
    private final Backlog backlog;

    public OutboxRelay(Links links, String source) {
        this.links = links;
        this.source = source;
        this.backlog = new Backlog(links);
    }

    /** Called after a commit that left events behind. */
    public void wake() {
        woken = true;
        Thread relay = thread;
        if (relay != null) {
            LockSupport.unpark(relay);
        }
    }

    public boolean leading() {
        return leading;
    }

    /** Events that wait, as last seen by the leader. */
    long waiting() {
        return backlog.waiting();
    }

    /** Seconds since the oldest event that waits was committed, 0 where none does. */
    double oldestAgeSeconds() {
        return backlog.oldestAgeSeconds();
    }

    long blocked() {
        return backlog.blocked();
    }

    @Override
    public void run() {
        Duration backoff = FIRST_BACKOFF;
        while (running) {
            try {
                lead();
                backoff = FIRST_BACKOFF;
            } catch (SQLException | RuntimeException e) {
                LOG.warn("relay interrupted, starts again: {}: {}", e.getClass().getSimpleName(), e.getMessage());
                park(Duration.ofMillis(ThreadLocalRandom.current().nextLong(backoff.toMillis() / 2,
                        backoff.toMillis() + 1)));
                Duration doubled = backoff.multipliedBy(2);
                backoff = doubled.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : doubled;
            } finally {
                leading = false;
            }
        }
    }

    /** One life of connection and producer: ends by exception, or when the relay is stopped. */
    private void lead() throws SQLException {
        try (Connection connection = links.connect()) {
            OutboxStore store = new OutboxStore(connection, source);
            while (running && !store.lead()) {
                park(FOLLOWER_IDLE);
            }
            if (!running) {
                return;
            }
            links.prepareTopics();
            try (Producer<byte[], byte[]> producer = links.producer()) {
                producer.initTransactions();
                leading = true;
                LOG.info("relay leads");
                relay(store, producer);
            }
        }
    }

    private void relay(OutboxStore store, Producer<byte[], byte[]> producer) throws SQLException {
        int limit = BATCH;
        while (running) {
            woken = false;
            OutboxStore.Taken taken = store.take(limit);
            if (taken.records().isEmpty()) {
                store.commit();
                if (!woken) {
                    park(IDLE);
                }
                continue;
            }
            try {
                send(producer, taken);
                store.commit();
                limit = Math.min(BATCH, limit * 2);
            } catch (KafkaException e) {
                store.rollback();
                if (!refusedForGood(e)) {
                    throw e;
                }
                if (taken.records().size() == 1) {
                    LOG.error("kafka refuses an event for good, its subject stands still: {}",
                            taken.subjects().getFirst());
                    store.block(taken.subjects().getFirst(), rootName(e));
                }
                limit = 1;
            }
        }
    }

    private static void send(Producer<byte[], byte[]> producer, OutboxStore.Taken taken) {
        producer.beginTransaction();
        try {
            // A record that fails makes the commit fail with its cause, so the futures need not be waited for.
            for (var event : taken.records()) {
                var unused = producer.send(event);
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            if (refusedForGood(e)) {
                producer.abortTransaction();
            }
            throw e;
        }
    }

    /**
     * Sends the whole journal again, for a topic that was lost. Consumers know what they have already applied.
     *
     * @return number of events sent
     */
    public long republish() throws SQLException {
        try (Connection connection = links.connect(); Producer<byte[], byte[]> producer = links.republisher()) {
            OutboxStore store = new OutboxStore(connection, source);
            links.prepareTopics();
            producer.initTransactions();
            long[] last = {0};
            long count = 0;
            for (var page = store.journal(last, BATCH); !page.records().isEmpty(); page = store.journal(last, BATCH)) {
                send(producer, page);
                count += page.records().size();
            }
            return count;
        }
    }

    private static boolean refusedForGood(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException || cause instanceof SerializationException
                    || cause instanceof InvalidTopicException) {
                return true;
            }
        }
        return false;
    }

    private static String rootName(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }

    private void park(Duration time) {
        if (running) {
            LockSupport.parkNanos(time.toNanos());
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").start(this);
    }

    @Override
    public void stop() {
        running = false;
        Thread relay = thread;
        if (relay != null) {
            LockSupport.unpark(relay);
            try {
                relay.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
