package uk.deliveryboard.plans.planimport;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as nobody should write one, in every kind of file. */
record HostileTable(List<List<Cell>> rows) {

    /** What is wrong with a cell. Kinds of file that have no such thing write it as it is. */
    enum Trait {
        PLAIN,
        /** Looks like a formula and is a text. */
        LIKE_A_FORMULA,
        /** Is one; the text is what it came to when it was saved. */
        FORMULA,
        /** Reaches over the next one, which holds text all the same. */
        OVER_THE_NEXT,
        /** Reaches down over a cell that holds text all the same. */
        OVER_THE_ONE_BELOW,
        /** Stands in a table within the cell. */
        NESTED,
        /** Has characters that mean something to the file. */
        MARKUP,
        TWO_PARAGRAPHS,
        /** As long as a cell may be. */
        LONG,
        NUL,
        /** Longer than that. */
        HUGE
    }

    record Cell(Trait trait, String text) {

        /** Hardly two alike, as in a text: one word over and over is taken for a bomb, and should be. */
        private static final String WORDS = IntStream.range(0, 9_000)
                .mapToObj(number -> 10_000 + number * 7_919 % 90_000)
                .map(String::valueOf).collect(Collectors.joining(" "));

        /** With what the trait puts around it. */
        String whole() {
            return switch (trait) {
                case LIKE_A_FORMULA -> "=HYPERLINK(1) " + text;
                case MARKUP -> "<b> & ;\"'\t, " + text;
                case NUL -> "\0" + text;
                case LONG -> WORDS.substring(0, 30_000) + text;
                case HUGE -> WORDS.substring(0, 45_000) + text;
                case PLAIN, FORMULA, OVER_THE_NEXT, OVER_THE_ONE_BELOW, NESTED, TWO_PARAGRAPHS -> text;
            };
        }

        private boolean is(Trait other) {
            return trait == other;
        }

        private boolean isBlank() {
            return text.isEmpty();
        }
    }

    boolean has(Trait trait) {
        return rows.stream().flatMap(List::stream).anyMatch(cell -> cell.is(trait));
    }

    byte[] as(PlanFiles kind) {
        return switch (kind) {
            case CSV -> csv();
            case XLSX -> sheet();
            case DOCX -> PlanFiles.word(wordTable(rows, HostileTable::wordCell));
            case ODT -> PlanFiles.openDocument("text", "<office:text>" + openTable() + "</office:text>");
            case ODS -> PlanFiles.openDocument("spreadsheet",
                    "<office:spreadsheet>" + openTable() + "</office:spreadsheet>");
        };
    }

    private byte[] csv() {
        return joined(rows, "\r\n",
                row -> joined(row, ",", cell -> '"' + paragraphs(cell, "\n").replace("\"", "\"\"") + '"'))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sheet() {
        StringBuilder merged = new StringBuilder();
        StringBuilder data = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            data.append("<row r='").append(row + 1).append("'>");
            for (int column = 0; column < rows.get(row).size(); column++) {
                Cell cell = rows.get(row).get(column);
                if (!cell.isBlank()) {
                    data.append(sheetCell(cell, at(row, column)));
                }
                if (cell.is(Trait.OVER_THE_NEXT) && column + 1 < rows.get(row).size()) {
                    merged.append(merge(at(row, column), at(row, column + 1)));
                } else if (cell.is(Trait.OVER_THE_ONE_BELOW) && row + 1 < rows.size()) {
                    merged.append(merge(at(row, column), at(row + 1, column)));
                }
            }
            data.append("</row>");
        }
        return PlanFiles.sheet(data.toString(),
                merged.isEmpty() ? "" : "<mergeCells>" + merged + "</mergeCells>");
    }

    private static String sheetCell(Cell cell, String at) {
        return cell.is(Trait.FORMULA)
                ? "<c r='" + at + "' t='str'><f>1+1</f><v>" + escaped(cell.whole()) + "</v></c>"
                : "<c r='" + at + "' t='inlineStr'><is><t xml:space='preserve'>" + escaped(paragraphs(cell, "\n"))
                        + "</t></is></c>";
    }

    private static String merge(String from, String to) {
        return "<mergeCell ref='" + from + ":" + to + "'/>";
    }

    private static String at(int row, int column) {
        return (char) ('A' + column) + String.valueOf(row + 1);
    }

    private static <C> String wordTable(List<List<C>> rows, Function<C, String> cell) {
        return "<w:tbl>" + joined(rows, "", row -> "<w:tr>" + joined(row, "", cell) + "</w:tr>") + "</w:tbl>";
    }

    private static String wordCell(Cell cell) {
        String inside = cell.is(Trait.NESTED)
                ? wordTable(List.of(List.of(cell.whole())), text -> "<w:tc>" + wordText(text) + "</w:tc>") + "<w:p/>"
                : cell.is(Trait.TWO_PARAGRAPHS)
                        ? wordText("first of two") + wordText(cell.whole())
                        : wordText(cell.whole());
        String shape = switch (cell.trait()) {
            case OVER_THE_NEXT -> "<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>";
            case OVER_THE_ONE_BELOW -> "<w:tcPr><w:vMerge/></w:tcPr>";
            default -> "";
        };
        return "<w:tc>" + shape + inside + "</w:tc>";
    }

    private static String wordText(String text) {
        return "<w:p><w:fldSimple w:instr='=SUM(ABOVE)'><w:r><w:t>" + escaped(text)
                + "</w:t></w:r></w:fldSimple></w:p>";
    }

    private String openTable() {
        return "<table:table table:name='Plan'>" + joined(rows, "",
                row -> "<table:table-row>"
                        + IntStream.range(0, row.size())
                                .mapToObj(column -> openCell(row.get(column),
                                        column > 0 && row.get(column - 1).is(Trait.OVER_THE_NEXT)))
                                .collect(Collectors.joining())
                        + "</table:table-row>")
                + "</table:table>";
    }

    private static String openCell(Cell cell, boolean covered) {
        String name = covered ? "table:covered-table-cell" : "table:table-cell";
        String shape = switch (cell.trait()) {
            case OVER_THE_NEXT -> " table:number-columns-spanned='2'";
            case OVER_THE_ONE_BELOW -> " table:number-rows-spanned='2'";
            case FORMULA -> " table:formula='of:=1+1' office:value-type='string'";
            default -> "";
        };
        String text = "<text:p>" + escaped(cell.whole()) + "</text:p>";
        String inside = cell.is(Trait.NESTED)
                ? "<table:table><table:table-row><table:table-cell>" + text
                        + "</table:table-cell></table:table-row></table:table>"
                : cell.is(Trait.TWO_PARAGRAPHS) ? "<text:p>first of two</text:p>" + text : text;
        return "<" + name + (covered ? "" : shape) + ">" + inside + "</" + name + ">";
    }

    private static String paragraphs(Cell cell, String between) {
        return cell.is(Trait.TWO_PARAGRAPHS) ? "first of two" + between + cell.whole() : cell.whole();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\0", "&#0;");
    }

    private static <E> String joined(List<E> all, String between, Function<E, String> one) {
        return all.stream().map(one).collect(Collectors.joining(between));
    }
}
