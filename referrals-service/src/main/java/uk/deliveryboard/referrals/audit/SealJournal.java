package uk.deliveryboard.referrals.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import uk.deliveryboard.referrals.audit.model.Seal;

/** Published seals, one a line, in a file outside the database that is only ever added to. It holds no personal data. */
public final class SealJournal {

    private static final HexFormat HEX = HexFormat.of();
    private static final int FIELDS = 10;

    private final Path file;

    public SealJournal(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** @throws IllegalStateException where a line is none of ours, with its number */
    public List<Seal.Signed> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Seal.Signed> seals = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                seals.add(parse(line, seals.size() + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return seals;
    }

    /** Adds those of the seals that the file does not have yet, and returns when they are on the disk. */
    public synchronized void publish(List<Seal.Signed> seals) {
        if (seals.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.getParent() == null ? file : file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
                long known = lastNumber();
                StringBuilder lines = new StringBuilder();
                seals.stream().filter(each -> lock.isValid() && each.seal().number() > known)
                        .forEach(each -> lines.append(line(each)).append('\n'));
                channel.position(channel.size());
                channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    public long lastNumber() {
        List<Seal.Signed> seals = read();
        return seals.isEmpty() ? 0 : seals.getLast().seal().number();
    }

    private static String line(Seal.Signed signed) {
        Seal seal = signed.seal();
        return String.join(" ", Long.toString(seal.number()), Long.toString(seal.after()), Long.toString(seal.upTo()),
                Integer.toString(seal.rows()), HEX.formatHex(seal.previous()), HEX.formatHex(seal.order()),
                HEX.formatHex(seal.content()), seal.sealedAt().toString(), signed.keyId(),
                Base64.getEncoder().encodeToString(signed.signature()));
    }

    private Seal.Signed parse(String line, int number) {
        String[] field = line.split(" ", -1);
        try {
            if (field.length == FIELDS) {
                return new Seal.Signed(new Seal(Long.parseLong(field[0]), Long.parseLong(field[1]),
                        Long.parseLong(field[2]), Integer.parseInt(field[3]), HEX.parseHex(field[4]),
                        HEX.parseHex(field[5]), HEX.parseHex(field[6]), Instant.parse(field[7])), field[8],
                        Base64.getDecoder().decode(field[9]));
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            // told below
        }
        throw new IllegalStateException(file + ": line " + number + " is no seal");
    }
}
