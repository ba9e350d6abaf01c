package uk.deliveryboard.platform.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Carries on, on every instance, the rebuilds that the database says are running: their partitions are shared by the
 * consumer group, and whoever sees one caught up swaps it in.
 */
public final class ProjectionRebuilds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRebuilds.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private record Working(UUID generation, ConcurrentMessageListenerContainer<byte[], byte[]> container) {}

    private final Map<String, ProjectionRebuild> rebuilds;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Clock clock;
    /** Only the thread of this class touches it. */
    private final Map<String, Working> working = new HashMap<>();
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    ProjectionRebuilds(Collection<ProjectionRunner> runners, ConsumerFactory<byte[], byte[]> consumers, Clock clock) {
        this.rebuilds = runners.stream().collect(
                Collectors.toUnmodifiableMap(runner -> runner.projection().name(), ProjectionRunner::rebuild));
        this.consumers = consumers;
        this.clock = clock;
    }

    /** Begins a rebuild, or leaves alone the one that runs. */
    public void begin(String projection) {
        of(projection).begin(clock.instant());
        LockSupport.unpark(thread);
    }

    /** How far a projection's rebuild has come, empty where none runs. */
    public Optional<ProjectionRebuild.Progress> progress(String projection) {
        return of(projection).progress();
    }

    private ProjectionRebuild of(String projection) {
        ProjectionRebuild rebuild = rebuilds.get(projection);
        if (rebuild == null) {
            throw new IllegalArgumentException("no such projection");
        }
        return rebuild;
    }

    private void run() {
        boolean resumed = false;
        while (running) {
            try {
                if (!resumed) {
                    rebuilds.values().forEach(rebuild -> rebuild.beginAgain(clock.instant()));
                    resumed = true;
                }
                rebuilds.forEach(this::carryOn);
            } catch (RuntimeException e) {
                LOG.warn("rebuilds wait: {}: {}", e.getClass().getSimpleName(), e.getMessage());
            }
            if (running) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
        working.values().forEach(each -> each.container().stop());
        working.clear();
    }

    private void carryOn(String name, ProjectionRebuild rebuild) {
        Optional<ProjectionRebuild.Run> wanted = rebuild.running();
        Working mine = working.get(name);
        if (mine != null && !wanted.map(ProjectionRebuild.Run::generation).equals(Optional.of(mine.generation()))) {
            working.remove(name);
            mine.container().stop();
        }
        wanted.ifPresent(run -> {
            if (rebuild.swap(run)) {
                LOG.info("{} was rebuilt and swapped in", name);
                Working done = working.remove(name);
                if (done != null) {
                    done.container().stop();
                }
            } else {
                working.computeIfAbsent(name, unused -> started(rebuild, run));
            }
        });
    }

    private Working started(ProjectionRebuild rebuild, ProjectionRebuild.Run run) {
        var container = ProjectionContainers.forRebuild(rebuild.runner(run), rebuild.consumerGroup(), consumers);
        container.start();
        return new Working(run.generation(), container);
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("projection-rebuilds").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        Thread worker = thread;
        if (worker != null) {
            LockSupport.unpark(worker);
            try {
                worker.join(Duration.ofSeconds(10));
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
