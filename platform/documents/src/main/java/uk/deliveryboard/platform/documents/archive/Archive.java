package uk.deliveryboard.platform.documents.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Refusal;

/**
 * A zipped document. Opening it inflates every part once and looks at the beginning of every XML part, so that whoever
 * reads it afterwards knows: sizes are what they say, and no XML declares a document type. Archives inside it stay shut.
 */
public final class Archive implements AutoCloseable {

    private static final long RATIO_MATTERS_FROM = 1024 * 1024;

    private final ZipFile zip;
    private final Limits limits;

    private Archive(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    public static Archive open(Path file, Limits limits) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw new DocumentRefused(encrypted ? Refusal.ENCRYPTED : Refusal.DAMAGED);
        }
        Archive archive = new Archive(zip, limits);
        try {
            archive.check();
            return archive;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    public List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    public InputStream part(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new DocumentRefused(Refusal.DAMAGED, Position.in(name));
        }
        return new Part(streamOf(entry), name);
    }

    public XmlPart xml(String name) {
        return XmlPart.of(part(name), name, limits);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new DocumentRefused(Refusal.DAMAGED);
        }
    }

    private void check() {
        if (zip.size() > limits.parts()) {
            throw new DocumentRefused(Refusal.TOO_MANY_PARTS);
        }
        Set<String> seen = new HashSet<>();
        long expanded = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            if (!seen.add(entry.getName())) {
                throw new DocumentRefused(Refusal.DAMAGED, Position.in(entry.getName()));
            }
            expanded += inflated(entry, limits.expandedBytes() - expanded);
        }
    }

    private long inflated(ZipEntry entry, long left) {
        String name = entry.getName();
        var counted = new Counted(streamOf(entry), entry, left);
        try (counted) {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                checkXml(counted, name);
            }
            counted.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new DocumentRefused(Refusal.DAMAGED, Position.in(name));
        }
        return counted.count;
    }

    /**
     * Parts that we stream are only looked at until their first element: their reader checks the rest. The others are
     * read by libraries and so checked to their end.
     */
    private void checkXml(InputStream in, String name) {
        boolean streamed = name.startsWith("xl/worksheets/") || name.equals("xl/sharedStrings.xml")
                || name.startsWith("word/") || name.equals("content.xml");
        XmlPart xml = XmlPart.of(open(in), name, limits);
        int event = xml.next();
        while (event != XmlPart.FINISHED && !(streamed && event == XmlPart.START)) {
            event = xml.next();
        }
    }

    /** The parser closes what it read to the end, and what follows the end is to be counted as well. */
    private static InputStream open(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // whoever opened it closes it
            }
        };
    }

    private InputStream streamOf(ZipEntry entry) {
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw new DocumentRefused(Refusal.DAMAGED, Position.in(entry.getName()));
        }
    }

    /** Refuses once more comes out than may; what the entry says of its own size is not believed. */
    private final class Counted extends InputStream {

        private final InputStream in;
        private final ZipEntry entry;
        private final long left;
        private long count;

        Counted(InputStream in, ZipEntry entry, long left) {
            this.in = in;
            this.entry = entry;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count += Math.max(0, read);
            if (count > left) {
                throw new DocumentRefused(Refusal.EXPANDS_TOO_FAR, Position.in(entry.getName()));
            }
            if (count > RATIO_MATTERS_FROM
                    && count / Math.max(1, entry.getCompressedSize()) > limits.compressionRatio()) {
                throw new DocumentRefused(Refusal.COMPRESSION_BOMB, Position.in(entry.getName()));
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** An unreadable part is a damaged document, not a fault of ours. */
    private static final class Part extends InputStream {

        private final InputStream in;
        private final String name;

        Part(InputStream in, String name) {
            this.in = in;
            this.name = name;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte @Nullable [] bytes, int offset, int length) {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                throw new DocumentRefused(Refusal.DAMAGED, Position.in(name));
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
