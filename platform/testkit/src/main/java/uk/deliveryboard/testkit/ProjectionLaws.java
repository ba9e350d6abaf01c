package uk.deliveryboard.testkit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.events.EventCodec;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.projection.Projection;
import uk.deliveryboard.platform.projection.ProjectionRebuild;
import uk.deliveryboard.platform.projection.ProjectionRunner;
import uk.deliveryboard.platform.projection.ReceivedEvent;

/**
 * What every projection must hold to, whatever the log does to it: any duplication of events, any interleaving of
 * subjects, any split into batches by restarts, and any disorder that is later made good give the same rows; a
 * rebuild beside the tables leaves them alone until it takes their place, and equals them.
 */
public final class ProjectionLaws {

    private static final int PARTITIONS = 6;

    private final Projection projection;
    private final Supplier<ProjectionRunner> runners;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    /**
     * @param projection the projection, with the collaborators that it has in its service
     * @param wiring     makes a runner for the projection given, as the service would
     */
    public ProjectionLaws(Projection projection, Function<Projection, ProjectionRunner> wiring,
            JdbcClient jdbc, TransactionTemplate transactions) {
        this.projection = new Renamed(projection);
        this.runners = () -> wiring.apply(this.projection);
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * Checks all laws on one history.
     *
     * @param seed decides interleavings, duplicates and restarts; the failure names it
     */
    public void check(List<History.Entry> history, int variants, long seed) {
        Map<String, List<String>> expected = rows(() -> live(numbered(history), new Random(0), Integer.MAX_VALUE));
        if (expected.values().stream().allMatch(List::isEmpty)) {
            throw new AssertionError("the history leaves no rows, so it shows nothing");
        }
        for (int variant = 0; variant < variants; variant++) {
            Random random = new Random(seed + variant);
            List<History.Entry> told = disordered(duplicated(interleaved(history, random), random), random);
            List<ConsumerRecord<byte[], byte[]>> log = numbered(told);
            String what = "seed " + (seed + variant);
            expect(what, expected, rows(() -> live(log, random, 1 + random.nextInt(7))));
            rebuilt(what, expected, log, random, variant == 0);
        }
    }

    /** @param early whether to ask for the swap too early as well, which waits in vain for a while */
    private void rebuilt(String what, Map<String, List<String>> expected, List<ConsumerRecord<byte[], byte[]>> log,
            Random random, boolean early) {
        ProjectionRebuild rebuild = runners.get().rebuild();
        ProjectionRebuild.Run run = rebuild.begin(Instant.EPOCH);
        int half = log.size() / 2;
        read(() -> rebuild.runner(run), log.subList(0, half), random, 7);
        expect(what + ", rebuild half way", expected, rows(() -> {
            if (early && rebuild.swap(run)) {
                throw new AssertionError(what + ": a rebuild was swapped in that has read half of the log");
            }
        }));
        read(() -> rebuild.runner(run), log.subList(half, log.size()), random, 7);
        expect(what + ", rebuilt", expected, rows(() -> {
            if (!rebuild.swap(run)) {
                throw new AssertionError(what + ": the rebuild has read the whole log and is not swapped in");
            }
        }));
        Map<TopicPartition, Long> ends = new HashMap<>();
        log.forEach(record -> ends.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1,
                Math::max));
        ends.forEach((partition, end) -> {
            if (runners.get().resume(partition, Long.MAX_VALUE) != end) {
                throw new AssertionError(what + ": the swap leaves " + partition + " at another place");
            }
        });
        if (rebuild.running().isPresent()) {
            throw new AssertionError(what + ": a rebuild that was swapped in still runs");
        }
    }

    private static void expect(String what, Map<String, List<String>> expected, Map<String, List<String>> actual) {
        expected.forEach((table, rows) -> {
            if (!rows.equals(actual.get(table))) {
                throw new AssertionError(what + ", table " + table + ":\nexpected " + String.join("\n         ", rows)
                        + "\nbut was  " + String.join("\n         ", actual.getOrDefault(table, List.of())));
            }
        });
    }

    private void live(List<ConsumerRecord<byte[], byte[]>> log, Random random, int batch) {
        runners.get().reset();
        read(runners, log, random, batch);
    }

    /** Reads everything in batches of at most the given size, with a restart and a redelivery now and then. */
    private static void read(Supplier<ProjectionRunner> runners, List<ConsumerRecord<byte[], byte[]>> log,
            Random random, int batch) {
        ProjectionRunner runner = started(runners, log);
        for (int from = 0; from < log.size();) {
            int to = (int) Math.min(log.size(), from + 1L + random.nextInt(batch));
            runner.process(log.subList(from, to));
            if (random.nextInt(4) == 0) {
                runner = started(runners, log);
                runner.process(log.subList(Math.max(0, from - 1), to));
            }
            from = to;
        }
    }

    private static ProjectionRunner started(Supplier<ProjectionRunner> runners,
            List<ConsumerRecord<byte[], byte[]>> log) {
        ProjectionRunner runner = runners.get();
        log.stream().map(record -> new TopicPartition(record.topic(), record.partition())).distinct()
                .forEach(partition -> runner.resume(partition, Long.MAX_VALUE));
        return runner;
    }

    private Map<String, List<String>> rows(Runnable run) {
        run.run();
        Map<String, List<String>> rows = new TreeMap<>();
        try {
            RowScope.with(ProjectionRunner.SCOPE, () -> transactions.execute(status -> {
                projection.tables()
                        .forEach(table -> rows.put(table, jdbc.sql("select t::text from " + table + " t order by 1")
                                .query(String.class).list()));
                return rows;
            }));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** Merges the subjects' histories at random; each keeps its order. */
    private static List<History.Entry> interleaved(List<History.Entry> history, Random random) {
        Map<UUID, Deque<History.Entry>> subjects = new LinkedHashMap<>();
        history.forEach(entry -> subjects.computeIfAbsent(entry.event().subject(), id -> new ArrayDeque<>())
                .add(entry));
        List<Deque<History.Entry>> open = new ArrayList<>(subjects.values());
        List<History.Entry> merged = new ArrayList<>();
        while (!open.isEmpty()) {
            Deque<History.Entry> next = open.get(random.nextInt(open.size()));
            merged.add(next.removeFirst());
            if (next.isEmpty()) {
                open.remove(next);
            }
        }
        return merged;
    }

    private static List<History.Entry> duplicated(List<History.Entry> history, Random random) {
        List<History.Entry> told = new ArrayList<>();
        for (History.Entry entry : history) {
            told.add(entry);
            while (random.nextInt(3) == 0) {
                told.add(told.get(random.nextInt(told.size())));
            }
        }
        return told;
    }

    /** Swaps neighbours now and then, so that events of one subject overtake each other and wait parked. */
    private static List<History.Entry> disordered(List<History.Entry> history, Random random) {
        List<History.Entry> told = new ArrayList<>(history);
        for (int index = 1; index < told.size(); index++) {
            if (random.nextInt(5) == 0) {
                Collections.swap(told, index - 1, index);
            }
        }
        return told;
    }

    private static List<ConsumerRecord<byte[], byte[]>> numbered(List<History.Entry> history) {
        Map<TopicPartition, Long> next = new HashMap<>();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (History.Entry entry : history) {
            TopicPartition partition = new TopicPartition(entry.topic(),
                    Math.floorMod(entry.event().subject().hashCode(), PARTITIONS));
            RecordHeaders headers = new RecordHeaders();
            EventCodec.headers(entry.event()).forEach(headers::add);
            records.add(new ConsumerRecord<>(partition.topic(), partition.partition(),
                    next.merge(partition, 1L, Long::sum) - 1, ConsumerRecord.NO_TIMESTAMP,
                    TimestampType.NO_TIMESTAMP_TYPE, ConsumerRecord.NULL_SIZE, ConsumerRecord.NULL_SIZE, null,
                    entry.event().data(), headers, Optional.empty()));
        }
        return records;
    }

    /** The same projection under another name, so that its positions do not meet those of the running service. */
    private record Renamed(Projection projection) implements Projection {

        @Override
        public String name() {
            return "laws-" + projection.name();
        }

        @Override
        public Set<EventType<?>> reads() {
            return projection.reads();
        }

        @Override
        public void apply(List<ReceivedEvent> events) {
            projection.apply(events);
        }

        @Override
        public List<String> tables() {
            return projection.tables();
        }
    }
}
