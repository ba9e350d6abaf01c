package uk.deliveryboard.reporting.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import uk.deliveryboard.platform.time.Quarter;

/** Zip archives in which every entry has the same, given time: the same content gives the same bytes. */
final class FixedZip {

    private final LocalDateTime time;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** @param moment what the entries say; archives know even seconds only, in the time of the place */
    FixedZip(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, Quarter.LONDON).truncatedTo(ChronoUnit.SECONDS);
        this.time = local.minusSeconds(local.getSecond() % 2);
    }

    static byte[] of(Instant moment, SequencedMap<String, byte[]> files) {
        FixedZip zip = new FixedZip(moment);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            zip.add(file.getKey(), file.getValue());
        }
        return zip.bytes();
    }

    /** The same entries in the same order, with the time of ours in place of theirs. */
    static byte[] again(Instant moment, byte[] archive) {
        FixedZip zip = new FixedZip(moment);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.add(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.bytes();
    }

    void add(String name, byte[] content) {
        write(new ZipEntry(name), content);
    }

    /** As it is: the first entry of an OpenDocument file has to be like this. */
    void addStored(String name, byte[] content) {
        CRC32 check = new CRC32();
        check.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(check.getValue());
        write(entry, content);
    }

    private void write(ZipEntry entry, byte[] content) {
        entry.setTimeLocal(time);
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
