package uk.deliveryboard.launcher.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells the person at the terminal what is going on: a line for each step that takes longer than two seconds. */
public final class Progress implements AutoCloseable {

    private static final long SILENT_MILLIS = 2_000;

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("progress").factory());

    public Progress(PrintStream out) {
        this(out, System::nanoTime);
    }

    Progress(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
    }

    public <T> T step(String what, Callable<T> work) throws Exception {
        long start = nanoTime.getAsLong();
        ScheduledFuture<?> announcement = timer.schedule(() -> out.println("  " + what + " ..."), SILENT_MILLIS,
                TimeUnit.MILLISECONDS);
        try {
            T result = work.call();
            Duration took = Duration.ofNanos(nanoTime.getAsLong() - start);
            if (!announcement.cancel(false)) {
                out.printf("  %s: done after %.1f s%n", what, took.toMillis() / 1000.0);
            }
            return result;
        } finally {
            announcement.cancel(false);
        }
    }

    public void say(String line) {
        out.println(line);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
