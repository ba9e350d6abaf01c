package uk.deliveryboard.reporting.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.deliveryboard.reporting.dashboard.table.FigureCell;
import uk.deliveryboard.reporting.dashboard.table.FigureColumn;

/**
 * Workbooks for Excel. Rows are as many as a board has agencies, so the whole is put together in memory and nothing of
 * it ever lies in a temporary file. Text is text: nothing that comes from outside becomes a formula.
 */
final class XlsxWriter {

    private static final int WIDTH_UNIT = 256;
    private static final String FORMULA_STARTS = "=+-@";

    private final XSSFWorkbook file = new XSSFWorkbook();
    private final XSSFCellStyle heading = style(16, true, false);
    private final XSSFCellStyle line = style(11, false, false);
    private final XSSFCellStyle head = style(11, true, true);
    private final XSSFCellStyle text = style(11, false, true);
    private final XSSFCellStyle quoted = style(11, false, true);
    private final XSSFCellStyle count = style(11, false, false);
    private final XSSFCellStyle percent = style(11, false, false);
    private final XSSFCellStyle decimal = style(11, false, false);
    private final XSSFCellStyle marked = style(11, false, false);

    private XlsxWriter() {
        // Whoever edits such a text in Excel would make a formula of it, were it not marked as quoted.
        quoted.setQuotePrefixed(true);
        count.setDataFormat(file.createDataFormat().getFormat("#,##0"));
        percent.setDataFormat(file.createDataFormat().getFormat("0.0"));
        decimal.setDataFormat(file.createDataFormat().getFormat("0.00"));
        marked.setAlignment(HorizontalAlignment.RIGHT);
    }

    static byte[] write(Workbook workbook) {
        var writer = new XlsxWriter();
        try (XSSFWorkbook file = writer.file; var bytes = new ByteArrayOutputStream()) {
            writer.properties(workbook);
            workbook.sheets().forEach(writer::sheet);
            file.write(bytes);
            return FixedZip.again(workbook.moment(), bytes.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("the workbook could not be written", e);
        }
    }

    private void properties(Workbook workbook) throws InvalidFormatException {
        var properties = file.getProperties().getCoreProperties();
        Optional<Date> moment = Optional.of(Date.from(workbook.moment()));
        properties.setTitle(workbook.title());
        properties.setCreator(Workbook.CREATOR);
        properties.setCategory(workbook.marking());
        properties.setCreated(moment);
        properties.setModified(moment);
        properties.getUnderlyingProperties().setLanguageProperty("en-GB");
    }

    private void sheet(Sheet sheet) {
        XSSFSheet tab = file.createSheet(sheet.name());
        for (int column = 0; column < sheet.widths().size(); column++) {
            tab.setColumnWidth(column, sheet.widths().get(column) * WIDTH_UNIT);
        }
        put(tab.createRow(0).createCell(0), sheet.heading(), heading);
        for (int number = 0; number < sheet.lines().size(); number++) {
            put(tab.createRow(number + 1).createCell(0), sheet.lines().get(number),
                    sheet.grid().isEmpty() ? text : line);
        }
        sheet.grid().ifPresent(grid -> grid(tab, sheet, grid));
    }

    private void grid(XSSFSheet tab, Sheet sheet, Sheet.Grid grid) {
        int top = sheet.headRow();
        XSSFRow first = tab.createRow(top);
        for (int column = 0; column < grid.columns().size(); column++) {
            FigureColumn each = grid.columns().get(column);
            put(first.createCell(column), each.heading(), head);
        }
        for (int number = 0; number < grid.rows().size(); number++) {
            row(tab.createRow(top + 1 + number), grid.rows().get(number));
        }
        tab.createFreezePane(1, top + 1);
        XSSFTable table = tab.createTable(new AreaReference(new CellReference(top, 0),
                new CellReference(top + grid.rows().size(), grid.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007));
        table.setName(sheet.name() + "_table");
        table.setDisplayName(sheet.name() + "_table");
    }

    private void row(XSSFRow row, List<FigureCell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            cell(row.createCell(column), cells.get(column));
        }
    }

    private void cell(XSSFCell cell, FigureCell content) {
        switch (content) {
            case FigureCell.Text(var value) -> put(cell, value, text);
            case FigureCell.Count(long value) -> {
                cell.setCellValue(value);
                cell.setCellStyle(count);
            }
            case FigureCell.Percent(var value) -> {
                cell.setCellValue(value.doubleValue());
                cell.setCellStyle(percent);
            }
            case FigureCell.Decimal(var value) -> {
                cell.setCellValue(value.doubleValue());
                cell.setCellStyle(decimal);
            }
            case FigureCell.Marked(var why) -> put(cell, why.symbol(), marked);
        }
    }

    private void put(XSSFCell cell, String value, XSSFCellStyle style) {
        boolean likeFormula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        cell.setCellValue(value);
        cell.setCellStyle(likeFormula ? quoted : style);
    }

    private XSSFCellStyle style(int points, boolean bold, boolean wrapped) {
        XSSFFont font = file.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        XSSFCellStyle style = file.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
