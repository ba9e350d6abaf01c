package uk.deliveryboard.reporting.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.disclosure.Suppression;
import uk.deliveryboard.reporting.export.Manifest.FileEntry;
import uk.deliveryboard.reporting.filter.FilteredQuarter;

/** Figures to files. The same figures, taken along by the same person at the same moment, give the same bytes. */
@Component
public class ExportFigures {

    /** The two other ways of writing figures down, which an archive holds too. */
    public record Data(byte[] json, byte[] csv) {}

    private static final String NAME = "figures.";

    private final JsonMapper json;
    private final PdfFile pdf;

    public ExportFigures(JsonMapper json, PdfFile pdf) {
        this.json = json;
        this.pdf = pdf;
    }

    /** @param download null for figures that are signed off */
    public byte[] file(ExportFormat format, BoardFigures figures, Data data, @Nullable Download download) {
        return switch (format) {
            case PDF -> pdf.of(figures, download);
            case XLSX -> XlsxWriter.write(FiguresWorkbook.of(figures, download));
            case ODS -> OdsWriter.write(FiguresWorkbook.of(figures, download));
            case ZIP -> archive(figures, data, single(figures, data, download), download);
        };
    }

    /** What a filter leaves of figures; an archive of it there is not. */
    public byte[] file(ExportFormat format, FilteredQuarter figures, @Nullable Download download) {
        return switch (format) {
            case PDF -> pdf.of(figures, download);
            case XLSX -> XlsxWriter.write(FiguresWorkbook.of(figures, download));
            case ODS -> OdsWriter.write(FiguresWorkbook.of(figures, download));
            case ZIP -> throw new IllegalArgumentException("an archive is of the whole board");
        };
    }

    /** Every file of figures that are signed off, to be kept. */
    public Map<ExportFormat, byte[]> all(BoardFigures figures, Data data) {
        Map<ExportFormat, byte[]> files = single(figures, data, null);
        files.put(ExportFormat.ZIP, archive(figures, data, files, null));
        return files;
    }

    private Map<ExportFormat, byte[]> single(BoardFigures figures, Data data, @Nullable Download download) {
        Map<ExportFormat, byte[]> files = new EnumMap<>(ExportFormat.class);
        for (ExportFormat format : List.of(ExportFormat.PDF, ExportFormat.XLSX, ExportFormat.ODS)) {
            files.put(format, file(format, figures, data, download));
        }
        return files;
    }

    private byte[] archive(BoardFigures figures, Data data, Map<ExportFormat, byte[]> single,
            @Nullable Download download) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        single.forEach((format, content) -> files.put(NAME + format.extension(), content));
        files.put(NAME + "csv", data.csv());
        files.put(NAME + "json", data.json());
        List<FileEntry> entries = files.entrySet().stream().map(
                file -> new FileEntry(file.getKey(), mediaType(file.getKey()), file.getValue().length,
                        sha256(file.getValue())))
                .toList();
        files.put("manifest.json", json.writeValueAsBytes(manifest(figures, entries, download)));
        files.put("SHA256SUMS", entries.stream().map(entry -> entry.sha256() + "  " + entry.name() + "\n")
                .collect(Collectors.joining()).getBytes(StandardCharsets.US_ASCII));
        return FixedZip.of(figures.reckoning().asAt(), files);
    }

    private static Manifest manifest(BoardFigures figures, List<FileEntry> entries, @Nullable Download download) {
        return new Manifest(figures.board().code(), figures.reckoning().quarter().id(), figures.status(),
                figures.provisional() ? null : figures.version(), figures.reckoning().asAt(), About.MARKING,
                Suppression.POLICY, download == null ? null : download.by(),
                download == null ? null : download.agency(), download == null ? null : download.at(), entries);
    }

    private static String mediaType(String name) {
        String extension = name.substring(NAME.length());
        return ExportFormat.ofExtension(extension).map(ExportFormat::mediaType)
                .orElse(extension.equals("csv") ? "text/csv" : "application/json");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
