package uk.deliveryboard.testkit.infra.process;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A process of ours that never outlives us. It runs in a session of its own, so that Ctrl-C reaches only us and we
 * choose the order of stopping; a guard (a shell waiting on a pipe that the kernel closes when we die, even by
 * {@code kill -9}) stops it when we cannot; and a pid file lets the next start find it should the guard be gone too.
 */
public final class ChildProcess implements AutoCloseable {

    /** How a process is asked to end: PostgreSQL waits for its clients on TERM and does not on INT. */
    public enum StopSignal {
        TERM, INT
    }

    /** What to run. Its environment is what is given here plus the few {@link #INHERITED} variables, never all of ours. */
    public record Command(String name, List<String> words, Map<String, String> environment, Path directory, Path log,
            Path pidFile, StopSignal stopSignal) {}

    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR");
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final String GUARD = """
            trap '' INT TERM HUP
            if read -r released; then exit 0; fi
            kill -"$1" "$2" 2>/dev/null
            waited=0
            while kill -0 "$2" 2>/dev/null && [ $waited -lt 20 ]; do sleep 1; waited=$((waited + 1)); done
            kill -KILL "$2" 2>/dev/null
            """;
    private static final int TAIL_BYTES = 16 * 1024;

    private final Command command;
    private final Process process;
    private final Process guard;
    private final PidFile pidFile;

    private ChildProcess(Command command, Process process, Process guard, PidFile pidFile) {
        this.command = command;
        this.process = process;
        this.guard = guard;
        this.pidFile = pidFile;
    }

    public static ChildProcess start(Command command) {
        try {
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(inOwnSession(command.words()))
                    .directory(command.directory().toFile()).redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
            builder.environment().keySet().retainAll(INHERITED);
            builder.environment().putAll(command.environment());
            Process process = builder.start();
            Process guard = startGuard(process.pid(), command.stopSignal());
            PidFile pidFile = new PidFile(command.pidFile());
            pidFile.write(process.toHandle());
            ChildProcess child = new ChildProcess(command, process, guard, pidFile);
            var unused = process.onExit().thenRun(child::release);
            return child;
        } catch (IOException e) {
            throw new InfrastructureException("Cannot start " + command.name() + ": " + e.getMessage(), e);
        }
    }

    /** Ends what an earlier run left behind; true if there was something. */
    public static boolean stopSurvivor(Path pidFile, StopSignal signal) {
        try {
            var survivor = new PidFile(pidFile).survivor();
            if (survivor.isEmpty()) {
                return false;
            }
            stop(survivor.get(), signal, GRACE);
            return true;
        } catch (IOException e) {
            throw new InfrastructureException("Cannot read " + pidFile + ": " + e.getMessage(), e);
        }
    }

    public static boolean stop(ProcessHandle process, StopSignal signal, Duration grace) throws IOException {
        send(signal, process.pid());
        if (waitFor(process, grace)) {
            return true;
        }
        process.destroyForcibly();
        return waitFor(process, GRACE);
    }

    public String name() {
        return command.name();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits at most so long; true when the process has ended. */
    public boolean endsWithin(Duration wait) {
        try {
            return process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("Interrupted while waiting for " + name(), e);
        }
    }

    /** Waits at most so long; true when the process has ended and was content. */
    public boolean succeedsWithin(Duration wait) {
        return endsWithin(wait) && process.exitValue() == 0;
    }

    public String lastLines(int count) {
        try (RandomAccessFile log = new RandomAccessFile(command.log().toFile(), "r")) {
            int length = (int) Math.min(log.length(), TAIL_BYTES);
            log.seek(log.length() - length);
            byte[] tail = new byte[length];
            log.readFully(tail);
            List<String> lines = new String(tail, StandardCharsets.UTF_8).lines().toList();
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - count), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** Ends at once, as a crash does. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(GRACE);
    }

    @Override
    public void close() {
        if (!process.isAlive()) {
            return;
        }
        try {
            if (!stop(process.toHandle(), command.stopSignal(), GRACE)) {
                throw new InfrastructureException(name() + " (pid " + pid() + ") does not end");
            }
        } catch (IOException e) {
            throw new InfrastructureException("Cannot stop " + name() + ": " + e.getMessage(), e);
        }
        endsWithin(GRACE);
    }

    private static List<String> inOwnSession(List<String> words) {
        if (!Commands.exist("setsid")) {
            return words;
        }
        List<String> all = new ArrayList<>(List.of("setsid"));
        all.addAll(words);
        return all;
    }

    private static Process startGuard(long pid, StopSignal signal) throws IOException {
        return new ProcessBuilder(inOwnSession(List.of("sh", "-c", GUARD, "guard", signal.name(), Long.toString(pid))))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private void release() {
        try (OutputStream toGuard = guard.getOutputStream()) {
            toGuard.write('\n');
        } catch (IOException e) {
            guard.destroyForcibly();
        }
        try {
            pidFile.delete();
        } catch (IOException e) {
            // A stale file is harmless: the next start compares start times before it believes it.
            return;
        }
    }

    private static void send(StopSignal signal, long pid) throws IOException {
        Commands.run(List.of("sh", "-c", "kill -" + signal + " " + pid), Duration.ofSeconds(5));
    }

    private static boolean waitFor(ProcessHandle process, Duration wait) {
        try {
            process.onExit().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
