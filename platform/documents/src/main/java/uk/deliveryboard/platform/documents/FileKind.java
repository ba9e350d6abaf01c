package uk.deliveryboard.platform.documents;

/** What a file is by its content, whatever its name says. */
public enum FileKind {
    CSV, XLSX, ODS, DOCX, ODT
}
