package uk.deliveryboard.launcher.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.testkit.infra.process.Directories;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** Everything a run keeps. One run at a time: the lock goes with the process that holds it, however it ends. */
public final class DataDirectory implements AutoCloseable {

    private static final List<String> FORGOTTEN_WHEN_FRESH = List.of("postgres", "kafka", "secrets", "identity",
            "audit", "logs",
            "demo.json", "demo-seeded");

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    public static DataDirectory open(Path root, boolean fresh) {
        try {
            Files.createDirectories(root.resolve("run"));
            FileChannel channel = FileChannel.open(root.resolve("run/lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = Files.readString(root.resolve("run/lock")).strip();
                channel.close();
                throw new InfrastructureException(root + " is in use by another run (pid " + holder
                        + "): stop that one, or choose another directory with --data");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid())
                    .getBytes(StandardCharsets.US_ASCII)));
            DataDirectory data = new DataDirectory(root, channel);
            if (fresh) {
                data.forget();
            }
            Files.createDirectories(data.logs());
            return data;
        } catch (IOException e) {
            throw new InfrastructureException("Cannot use " + root + ": " + e.getMessage(), e);
        }
    }

    public Path root() {
        return root;
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path pidFile(String name) {
        return root.resolve("run").resolve(name + ".pid");
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new InfrastructureException("Cannot release " + root + ": " + e.getMessage(), e);
        }
    }

    /** Only what we made: the directory may be somebody's, chosen by mistake. */
    private void forget() throws IOException {
        for (String name : FORGOTTEN_WHEN_FRESH) {
            Path ours = root.resolve(name);
            if (Files.isDirectory(ours)) {
                Directories.delete(ours);
            } else {
                Files.deleteIfExists(ours);
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
