package uk.deliveryboard.platform.documents.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.FileKind;
import uk.deliveryboard.platform.documents.Refusal;

/**
 * What a zipped document is, as it says itself.
 *
 * @param mainPart part with the body
 * @param macros   whether it brings macros; they are neither run nor read
 */
public record ZippedKind(FileKind kind, String mainPart, boolean macros) {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    /** @throws DocumentRefused where it is no document of a kind that is read */
    public static ZippedKind of(Archive archive) {
        boolean macros = archive.names().stream()
                .anyMatch(name -> name.endsWith("vbaProject.bin") || name.startsWith("Basic/"));
        if (archive.has(CONTENT_TYPES)) {
            return ofOffice(archive, macros);
        }
        if (archive.has("mimetype") && archive.has("content.xml")) {
            refuseEncrypted(archive);
            String type = mimetype(archive);
            if (type.equals(ODF + "text") || type.equals(ODF + "text-template")) {
                return new ZippedKind(FileKind.ODT, "content.xml", macros);
            }
            if (type.equals(ODF + "spreadsheet") || type.equals(ODF + "spreadsheet-template")) {
                return new ZippedKind(FileKind.ODS, "content.xml", macros);
            }
            throw new DocumentRefused(Refusal.UNSUPPORTED_KIND);
        }
        throw new DocumentRefused(Refusal.NOT_A_DOCUMENT);
    }

    private static ZippedKind ofOffice(Archive archive, boolean macros) {
        try (XmlPart xml = archive.xml(CONTENT_TYPES)) {
            for (int event = xml.next(); event != XmlPart.FINISHED; event = xml.next()) {
                if (event != XmlPart.START || !xml.element().equals("Override")) {
                    continue;
                }
                String type = xml.attribute("ContentType", "");
                String part = xml.attribute("PartName", "/").substring(1);
                if (type.endsWith("main+xml") && type.contains("word")) {
                    return new ZippedKind(FileKind.DOCX, part, macros);
                }
                if (type.endsWith("main+xml") && type.contains("sheet") || type.contains("ms-excel.sheet.macro")) {
                    return new ZippedKind(FileKind.XLSX, part, macros);
                }
            }
            throw new DocumentRefused(Refusal.UNSUPPORTED_KIND);
        }
    }

    private static void refuseEncrypted(Archive archive) {
        if (!archive.has("META-INF/manifest.xml")) {
            return;
        }
        try (XmlPart xml = archive.xml("META-INF/manifest.xml")) {
            for (int event = xml.next(); event != XmlPart.FINISHED; event = xml.next()) {
                if (event == XmlPart.START && xml.element().equals("encryption-data")) {
                    throw new DocumentRefused(Refusal.ENCRYPTED);
                }
            }
        }
    }

    private static String mimetype(Archive archive) {
        try (InputStream in = archive.part("mimetype")) {
            return new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new DocumentRefused(Refusal.DAMAGED);
        }
    }
}
