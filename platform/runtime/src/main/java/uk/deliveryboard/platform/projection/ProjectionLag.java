package uk.deliveryboard.platform.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.TransactionException;
import uk.deliveryboard.events.EventType;

/**
 * How far each projection is behind its log: the records it has yet to deal with, and for how long the oldest of them
 * has been there. Measured from the stored positions, so that it is true whichever instance does the work.
 */
public final class ProjectionLag implements AutoCloseable {

    /**
     * @param events  records not yet dealt with, at most: marks of the log's transactions among them are counted
     * @param seconds age of the oldest of them, 0 where there is none
     */
    public record Lag(long events, double seconds) {

        static final Lag NONE = new Lag(0, 0);
    }

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLag.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Collection<ProjectionRunner> runners;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Clock clock;
    private Optional<Consumer<byte[], byte[]>> consumer = Optional.empty();
    private Map<String, Lag> lags = Map.of();
    private long measuredAt = Long.MIN_VALUE;

    ProjectionLag(Collection<ProjectionRunner> runners, ConsumerFactory<byte[], byte[]> consumers, Clock clock) {
        this.runners = runners;
        this.consumers = consumers;
        this.clock = clock;
    }

    /** The lag of a projection, at most five seconds old; empty while log or database cannot be asked. */
    public synchronized Optional<Lag> of(String projection) {
        if (measuredAt == Long.MIN_VALUE || System.nanoTime() - measuredAt > FRESH.toNanos()) {
            lags = measure();
            measuredAt = System.nanoTime();
        }
        return Optional.ofNullable(lags.get(projection));
    }

    private Map<String, Lag> measure() {
        try {
            Consumer<byte[], byte[]> log = consumer.orElseGet(consumers::createConsumer);
            consumer = Optional.of(log);
            Map<String, Lag> measured = new HashMap<>();
            for (ProjectionRunner runner : runners) {
                measured.put(runner.projection().name(), lag(log, runner));
            }
            return measured;
        } catch (KafkaException | DataAccessException | TransactionException e) {
            LOG.warn("the lag of projections cannot be measured: {}", e.getClass().getSimpleName());
            return Map.of();
        }
    }

    private Lag lag(Consumer<byte[], byte[]> log, ProjectionRunner runner) {
        Map<TopicPartition, Long> positions = runner.storedPositions();
        List<TopicPartition> partitions = runner.projection().reads().stream().map(EventType::topic).distinct()
                .flatMap(topic -> log.partitionsFor(topic, PATIENCE).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
        log.assign(partitions);
        // A partition that the projection before this one reads too is still held back from there.
        log.resume(partitions);
        Map<TopicPartition, Long> ends = log.endOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> behind = new HashMap<>();
        ends.forEach((partition, end) -> {
            if (end > positions.getOrDefault(partition, 0L)) {
                behind.put(partition, positions.getOrDefault(partition, 0L));
            }
        });
        Map<TopicPartition, Long> oldest = oldest(log, behind, ends);
        long events = oldest.keySet().stream()
                .mapToLong(partition -> ends.getOrDefault(partition, 0L) - behind.getOrDefault(partition, 0L)).sum();
        long now = clock.millis();
        return oldest.isEmpty()
                ? Lag.NONE
                : new Lag(events, Math.max(0, now - Collections.min(oldest.values())) / 1000.0);
    }

    /** Times of the first waiting record of each partition; where only marks of transactions follow, none waits. */
    private static Map<TopicPartition, Long> oldest(Consumer<byte[], byte[]> log, Map<TopicPartition, Long> behind,
            Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> oldest = new HashMap<>();
        Set<TopicPartition> open = new HashSet<>(behind.keySet());
        long until = System.nanoTime() + PATIENCE.toNanos();
        behind.forEach(log::seek);
        log.pause(ends.keySet().stream().filter(partition -> !open.contains(partition)).toList());
        while (!open.isEmpty() && System.nanoTime() < until) {
            ConsumerRecords<byte[], byte[]> records = log.poll(POLL);
            for (TopicPartition partition : Set.copyOf(open)) {
                records.records(partition).stream().findFirst()
                        .ifPresent(record -> oldest.put(partition, record.timestamp()));
                if (oldest.containsKey(partition) || log.position(partition) >= ends.getOrDefault(partition, 0L)) {
                    open.remove(partition);
                    log.pause(List.of(partition));
                }
            }
        }
        return oldest;
    }

    @Override
    public synchronized void close() {
        consumer.ifPresent(Consumer::close);
        consumer = Optional.empty();
    }
}
