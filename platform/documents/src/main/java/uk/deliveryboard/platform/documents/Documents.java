package uk.deliveryboard.platform.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import uk.deliveryboard.platform.documents.archive.Archive;
import uk.deliveryboard.platform.documents.archive.ZippedKind;
import uk.deliveryboard.platform.documents.csv.CsvRows;
import uk.deliveryboard.platform.documents.grid.GridBuilder;
import uk.deliveryboard.platform.documents.grid.SheetDocument;
import uk.deliveryboard.platform.documents.grid.SheetRows;
import uk.deliveryboard.platform.documents.odf.OdsCursor;
import uk.deliveryboard.platform.documents.odf.OdtReader;
import uk.deliveryboard.platform.documents.ooxml.DocxReader;
import uk.deliveryboard.platform.documents.ooxml.XlsxCursor;

/**
 * Opens documents. The kind of a file is what its content is; names and media types that came with it say nothing.
 * Everything throws {@link DocumentRefused} for a document that is not, or not further, read.
 */
public final class Documents {

    private static final String ZIP = "504b0304";
    private static final String EMPTY_ZIP = "504b0506";
    private static final String OLE = "d0cf11e0a1b11ae1";
    /** PDF, RTF, HTML, XML: documents, but none that is read. */
    private static final List<String> OTHER_DOCUMENTS = Stream.of("%PDF", "{\\rtf", "<!DOCTYPE", "<html", "<?xml")
            .map(text -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII))).toList();
    /** Programs of Windows, Linux and macOS, scripts, pictures, gzip, 7z, rar, bzip2, Java classes. */
    private static final List<String> OTHER_FILES = List.of("4d5a", "7f454c46", "cffaedfe", "feedface", "2321",
            "89504e47", "ffd8ff", "47494638", "1f8b", "377abcaf", "52617221", "425a68", "cafebabe");
    private static final int BUFFER = 64 * 1024;

    private Documents() {}

    /**
     * The rows of a CSV, Excel or OpenDocument spreadsheet file, one at a time and in bounded memory.
     *
     * @throws DocumentRefused also from {@link Rows#next}
     */
    public static Rows rows(Path file, Limits limits) {
        if (!isZip(file, limits)) {
            return CsvRows.open(file, limits);
        }
        Archive archive = Archive.open(file, limits);
        try {
            return switch (ZippedKind.of(archive).kind()) {
                case XLSX -> new SheetRows(XlsxCursor.open(file, archive, limits), limits);
                case ODS -> new SheetRows(OdsCursor.open(archive, limits), limits);
                case DOCX, ODT, CSV -> throw new DocumentRefused(Refusal.NO_ROWS);
            };
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** A document as a whole, all of its text in the order of reading. */
    public static Document read(Path file, Limits limits) {
        if (!isZip(file, limits)) {
            return new Document(FileKind.CSV, csv(file, limits));
        }
        try (Archive archive = Archive.open(file, limits)) {
            ZippedKind zipped = ZippedKind.of(archive);
            var budget = new Budget(limits);
            List<Block> blocks = new ArrayList<>(switch (zipped.kind()) {
                case DOCX -> DocxReader.read(archive, zipped.mainPart(), budget);
                case ODT -> OdtReader.read(archive, budget);
                case XLSX -> sheets(file, archive, budget);
                case ODS -> SheetDocument.read(OdsCursor.open(archive, limits), budget);
                case CSV -> throw new DocumentRefused(Refusal.NOT_A_DOCUMENT);
            });
            if (zipped.macros()) {
                blocks.add(new Block.Unread(Block.Unread.Kind.MACROS, "the file"));
            }
            return new Document(zipped.kind(), blocks);
        }
    }

    private static List<Block> sheets(Path file, Archive archive, Budget budget) {
        try (XlsxCursor cursor = XlsxCursor.open(file, archive, budget.limits())) {
            return SheetDocument.read(cursor, budget);
        }
    }

    private static List<Block> csv(Path file, Limits limits) {
        var budget = new Budget(limits);
        var builder = new GridBuilder("", budget);
        try (CsvRows rows = CsvRows.open(file, limits)) {
            int index = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                for (int column = 0; column < row.values().size(); column++) {
                    List<String> paragraphs = row.value(column).text().lines().map(String::strip)
                            .filter(line -> !line.isEmpty()).toList();
                    budget.text(new Position("", row.number(), column + 1), row.value(column).text());
                    if (!paragraphs.isEmpty()) {
                        builder.put(new GridCell(index, column, 1, 1, paragraphs, null, false));
                    }
                }
                index++;
            }
        }
        return List.of(builder.build());
    }

    /** @return false for text, from which CSV is read */
    private static boolean isZip(Path file, Limits limits) {
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size == 0) {
                throw new DocumentRefused(Refusal.EMPTY);
            }
            if (size > limits.fileBytes()) {
                throw new DocumentRefused(Refusal.FILE_TOO_LARGE);
            }
            String start = HexFormat.of().formatHex(in.readNBytes(16));
            if (start.startsWith(OLE)) {
                throw new DocumentRefused(holdsEncryptedPackage(in) ? Refusal.ENCRYPTED : Refusal.LEGACY_OFFICE);
            }
            if (OTHER_DOCUMENTS.stream().anyMatch(start::startsWith)) {
                throw new DocumentRefused(Refusal.UNSUPPORTED_KIND);
            }
            if (start.startsWith(EMPTY_ZIP) || OTHER_FILES.stream().anyMatch(start::startsWith)) {
                throw new DocumentRefused(Refusal.NOT_A_DOCUMENT);
            }
            return start.startsWith(ZIP);
        } catch (IOException e) {
            throw new DocumentRefused(Refusal.DAMAGED);
        }
    }

    /** Office keeps a document with a password in a stream of this name. */
    private static boolean holdsEncryptedPackage(InputStream in) throws IOException {
        String wanted = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        String before = "";
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            String here = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            if (here.contains(wanted)) {
                return true;
            }
            before = here.substring(Math.max(0, here.length() - wanted.length()));
        }
        return false;
    }
}
