package uk.deliveryboard.reporting.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Files that are made of a quarter beside its JSON and CSV. */
public enum ExportFormat {
    /** The board pack, to be read and printed. */
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    /** All files of the quarter, with a manifest of their hashes. */
    ZIP("application/zip");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** End of the name of such a file, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> ofExtension(String extension) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(extension)).findFirst();
    }
}
