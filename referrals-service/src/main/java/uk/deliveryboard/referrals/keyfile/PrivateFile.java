package uk.deliveryboard.referrals.keyfile;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Settings in a file that only its owner may read: whole or not there, written by one process at a time. */
public final class PrivateFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    public PrivateFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    public Properties readOrCreate(Supplier<Properties> first) {
        return locked(() -> {
            if (!Files.exists(path)) {
                write(first.get());
            }
            return read();
        });
    }

    public Properties change(Consumer<Properties> change) {
        return locked(() -> {
            Properties properties = read();
            change.accept(properties);
            write(properties);
            return properties;
        });
    }

    public Properties read() {
        try {
            Set<PosixFilePermission> more = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            more.removeAll(OWNER_ONLY);
            if (!more.isEmpty()) {
                throw new IllegalStateException(path + " can be used by others: chmod 600 it");
            }
            Properties properties = new Properties();
            try (Reader reader = new StringReader(Files.readString(path))) {
                properties.load(reader);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private void write(Properties properties) {
        String text = properties.stringPropertyNames().stream().sorted()
                .map(name -> name + "=" + properties.getProperty(name) + "\n").collect(Collectors.joining());
        try {
            Path partial = Files.createTempFile(directory(), "." + path.getFileName(), ".tmp",
                    PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written", e);
        }
    }

    private synchronized Properties locked(Supplier<Properties> work) {
        try {
            Files.createDirectories(directory());
            try (FileChannel channel = FileChannel.open(directory().resolve("." + path.getFileName() + ".lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IllegalStateException(path + " is locked by another process");
                }
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be used", e);
        }
    }

    private Path directory() {
        Path directory = path.getParent();
        return directory == null ? path : directory;
    }
}
