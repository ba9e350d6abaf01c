package uk.deliveryboard.gateway.proxy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Cuts answers that stop in the middle: the JDK's client waits for the next bytes of a body for ever. */
class StallWatch implements AutoCloseable {

    private static final long SWEEP_MILLIS = 500;

    private final Set<Watched> reads = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService sweeper = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("stall-watch").factory());

    StallWatch() {
        var _ = sweeper.scheduleWithFixedDelay(() -> reads.forEach(Watched::cutIfStalled), SWEEP_MILLIS, SWEEP_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    InputStream watch(InputStream body, Duration longestSilence) {
        Watched watched = new Watched(body, longestSilence.toNanos());
        reads.add(watched);
        return watched;
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }

    private final class Watched extends FilterInputStream {

        private final long longestSilenceNanos;
        private volatile long waitingSince;
        private volatile boolean waiting;

        Watched(InputStream body, long longestSilenceNanos) {
            super(body);
            this.longestSilenceNanos = longestSilenceNanos;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            waitingSince = System.nanoTime();
            waiting = true;
            try {
                return super.read(target, offset, length);
            } finally {
                waiting = false;
            }
        }

        void cutIfStalled() {
            if (waiting && System.nanoTime() - waitingSince > longestSilenceNanos) {
                try {
                    close();
                } catch (IOException alreadyBroken) {
                    reads.remove(this);
                }
            }
        }

        @Override
        public void close() throws IOException {
            reads.remove(this);
            super.close();
        }
    }
}
