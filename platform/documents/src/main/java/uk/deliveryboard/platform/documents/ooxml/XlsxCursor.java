package uk.deliveryboard.platform.documents.ooxml;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.platform.documents.DocumentRefused;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Position;
import uk.deliveryboard.platform.documents.Refusal;
import uk.deliveryboard.platform.documents.archive.Archive;
import uk.deliveryboard.platform.documents.archive.XmlPart;
import uk.deliveryboard.platform.documents.grid.Merge;
import uk.deliveryboard.platform.documents.grid.SheetCell;
import uk.deliveryboard.platform.documents.grid.SheetCursor;
import uk.deliveryboard.platform.documents.grid.SheetRow;

/** Streams the sheets of an Excel workbook. Apache POI finds the parts and the styles; the rows pass one at a time. */
public final class XlsxCursor implements SheetCursor {

    private final OPCPackage workbook;
    private final SheetIterator sheets;
    private final XlsxCells cells;
    private final Archive archive;
    private final Limits limits;
    private final Map<String, List<Merge>> merges = new HashMap<>();
    private @Nullable XmlPart part;
    private String sheet = "";
    private long lastRow;

    private XlsxCursor(OPCPackage workbook, SheetIterator sheets, XlsxCells cells, Archive archive, Limits limits) {
        this.workbook = workbook;
        this.sheets = sheets;
        this.cells = cells;
        this.archive = archive;
        this.limits = limits;
    }

    /** @param archive the same file, checked; closed together with this */
    public static XlsxCursor open(Path file, Archive archive, Limits limits) {
        OPCPackage workbook = null;
        try {
            workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
            XSSFReader reader = new XSSFReader(workbook, true);
            XlsxCells cells = XlsxCells.of(reader, archive, limits);
            return new XlsxCursor(workbook, (SheetIterator) reader.getSheetsData(), cells, archive, limits);
        } catch (DocumentRefused e) {
            revert(workbook);
            throw e;
        } catch (OpenXML4JException | IOException | RuntimeException e) {
            // libraries answer to damaged parts with whatever exception comes their way
            revert(workbook);
            throw new DocumentRefused(Refusal.DAMAGED);
        }
    }

    private static void revert(@Nullable OPCPackage workbook) {
        if (workbook != null) {
            workbook.revert();
        }
    }

    @Override
    public @Nullable SheetRow next() {
        while (true) {
            XmlPart open = part;
            if (open == null) {
                if (!sheets.hasNext()) {
                    return null;
                }
                open = XmlPart.of(sheets.next(), sheets.getSheetName(), limits);
                part = open;
                sheet = sheets.getSheetName();
                lastRow = 0;
            }
            for (int event = open.next(); event != XmlPart.FINISHED; event = open.next()) {
                if (event == XmlPart.START && open.element().equals("row")) {
                    return row(open);
                }
                if (event == XmlPart.START && open.element().equals("mergeCell")) {
                    merge(open.attribute("ref", ""));
                }
            }
            open.close();
            part = null;
        }
    }

    private SheetRow row(XmlPart xml) {
        lastRow = xml.number("r", (int) Math.min(lastRow + 1, Integer.MAX_VALUE));
        List<SheetCell> row = new ArrayList<>();
        int column = -1;
        while (true) {
            int event = xml.next();
            if (event == XmlPart.FINISHED || event == XmlPart.END && xml.element().equals("row")) {
                return new SheetRow(sheet, lastRow, row);
            }
            if (event == XmlPart.START && xml.element().equals("c")) {
                column = columnOf(xml.attribute("r"), column + 1);
                SheetCell cell = cells.read(xml, column, new Position(sheet, lastRow, column + 1));
                if (cell != null) {
                    row.add(cell);
                }
            }
        }
    }

    /** Cells of a row come in their order; a reference that goes back is of no real workbook. */
    private int columnOf(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int letters = 0;
        while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
            letters++;
        }
        if (letters == 0 || letters > 3) {
            throw new DocumentRefused(Refusal.DAMAGED, new Position(sheet, lastRow, next + 1));
        }
        int column = CellReference.convertColStringToIndex(reference.substring(0, letters));
        if (column < next) {
            throw new DocumentRefused(Refusal.DAMAGED, new Position(sheet, lastRow, next + 1));
        }
        return column;
    }

    private void merge(String reference) {
        try {
            CellRangeAddress range = CellRangeAddress.valueOf(reference);
            List<Merge> ofSheet = merges.computeIfAbsent(sheet, name -> new ArrayList<>());
            if (range.getFirstRow() >= 0 && range.getFirstColumn() >= 0 && ofSheet.size() < limits.cells()) {
                ofSheet.add(new Merge(range.getFirstRow(), range.getFirstColumn(), range.getLastRow(),
                        range.getLastColumn()));
            }
        } catch (IllegalArgumentException e) {
            throw new DocumentRefused(Refusal.DAMAGED, Position.in(sheet));
        }
    }

    @Override
    public List<Merge> merges(String ofSheet) {
        return merges.getOrDefault(ofSheet, List.of());
    }

    @Override
    public List<String> asides() {
        return OtherText.of(archive,
                name -> name.matches("xl/(comments[0-9]*|threadedComments/.*|drawings/drawing[0-9]*)\\.xml"
                        + "|xl/comments/.*\\.xml"),
                limits);
    }

    @Override
    public void close() {
        if (part != null) {
            part.close();
        }
        workbook.revert();
        archive.close();
    }
}
