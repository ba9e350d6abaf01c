package uk.deliveryboard.reporting;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.documents.Documents;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Row;
import uk.deliveryboard.platform.documents.Rows;
import uk.deliveryboard.platform.documents.Value;
import uk.deliveryboard.platform.webui.component.Table;
import uk.deliveryboard.platform.webui.component.TableCell;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.web.page.FigureTablePage;

/** Numbers of the tables that the summary leaves to other pages, by table, row and column. */
final class FurtherNumbers {

    static final List<String> TABLES = List.of("Impact", "Ages", "Genders", "Concerns", "Outcomes", "Funnel",
            "Caseload");
    static final Set<String> GROUPS = Set.of("age", "gender", "concern", "outcome", "step", "stage", "question");

    private static final Map<String, String> TABLE_OF_GROUP = Map.of("age", "Ages", "gender", "Genders", "concern",
            "Concerns", "outcome", "Outcomes", "step", "Funnel", "stage", "Caseload");
    private static final Map<String, String> ALL = Map.of("Ages", "All ages", "Genders", "All genders", "Concerns",
            "All concerns", "Outcomes", "All outcomes", "Caseload", "All cases");

    private FurtherNumbers() {}

    static Map<String, String> ofJson(String body) {
        Map<String, String> numbers = new TreeMap<>();
        for (JsonNode table : JsonMapper.builder().build().readTree(body).at("/tables")) {
            for (JsonNode row : table.at("/rows")) {
                for (int column = 1; column < row.size(); column++) {
                    put(numbers, table.at("/name").asString(), row.at("/0/text").asString(),
                            table.at("/columns/" + column + "/heading").asString(), number(row.get(column)));
                }
            }
        }
        return numbers;
    }

    private static String number(JsonNode cell) {
        if (cell.has("marked")) {
            return cell.at("/marked").asString().equals("CONFIDENTIAL") ? "[c]" : "[z]";
        }
        return cell.has("count")
                ? cell.at("/count").asString()
                : plain(cell.path(cell.has("decimal") ? "decimal" : "percent").asString(""));
    }

    static Map<String, String> counts(Map<String, String> numbers) {
        Map<String, String> counts = new TreeMap<>(numbers);
        counts.keySet().removeIf(name -> name.contains("|Of "));
        return counts;
    }

    static Map<String, String> ofCsv(String body) {
        Map<String, String> numbers = new TreeMap<>();
        try (var reader = CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(body.substring(1))) {
            reader.forEach(row -> {
                String table = TABLE_OF_GROUP.get(row.getField("group"));
                boolean all = row.getField("code").equals("ALL");
                if (table != null && !row.getField("definition").equals("K24") && !(all && table.equals("Funnel"))) {
                    String number = row.getField("numerator");
                    put(numbers, table, all ? Objects.requireNonNull(ALL.get(table)) : row.getField("name"),
                            switch (table) {
                                case "Funnel" -> "Referrals";
                                case "Caseload" -> "Cases";
                                default -> row.getField("measure").endsWith(" in four quarters")
                                        ? "Four quarters to this one"
                                        : "Referrals received";
                            }, number.isEmpty() ? row.getField("note") : number);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        numbers.putAll(ImpactNumbers.ofCsv(body));
        return numbers;
    }

    static Map<String, String> ofWorkbook(Path file) {
        Map<String, String> numbers = new TreeMap<>();
        Map<String, List<Value>> heads = new TreeMap<>();
        try (Rows rows = Documents.rows(file, Limits.WHOLE_DOCUMENT)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (List.of("Question", "Age band", "Gender", "Type of concern", "What became of them", "Step",
                        "Where they stand")
                        .contains(row.value(0).text())) {
                    heads.put(row.table(), row.values());
                } else if (heads.containsKey(row.table())) {
                    List<Value> head = heads.get(row.table());
                    for (int column = 1; column < head.size(); column++) {
                        Value value = row.value(column);
                        put(numbers, row.table(), row.value(0).text(), head.get(column).text().replace(" (%)", ""),
                                value.kind() == Value.Kind.NUMBER ? plain(value.text()) : value.text());
                    }
                }
            }
        }
        return numbers;
    }

    static Map<String, String> ofTables(List<FigureTable> tables) {
        Map<String, String> numbers = new TreeMap<>();
        tables.forEach(table -> {
            Table shown = FigureTablePage.of(table);
            read(numbers, table.name(),
                    Objects.requireNonNull(shown.head()).stream().map(TableCell::text).toList(),
                    shown.rows().stream().map(row -> row.stream().map(TableCell::text).toList()).toList());
        });
        return numbers;
    }

    /** @param read every table of the pack, the head first; without blanks */
    static Map<String, String> ofPack(BoardFigures figures, List<List<List<String>>> read) {
        Map<String, String> numbers = new TreeMap<>();
        List<FigureTable> tables = FigureTables.of(figures);
        for (int number = 0; number < tables.size(); number++) {
            Table shown = FigureTablePage.of(tables.get(number));
            List<List<String>> rows = read.get(number);
            List<String> names = shown.rows().stream().map(row -> row.getFirst().text()).toList();
            for (int row = 0; row < names.size(); row++) {
                for (int column = 1; column < rows.getFirst().size(); column++) {
                    put(numbers, tables.get(number).name(), names.get(row),
                            Objects.requireNonNull(shown.head()).get(column).text(),
                            written(rows.get(row + 1).get(column)));
                }
            }
        }
        return numbers;
    }

    private static void read(Map<String, String> numbers, String table, List<String> head, List<List<String>> rows) {
        rows.forEach(row -> {
            for (int column = 1; column < head.size(); column++) {
                put(numbers, table, row.getFirst(), head.get(column), written(row.get(column)));
            }
        });
    }

    private static void put(Map<String, String> numbers, String table, String row, String column, String number) {
        if (TABLES.contains(table)) {
            numbers.put(table + "|" + row + "|" + column, number);
        }
    }

    private static String written(String text) {
        return text.startsWith("[") || text.chars().noneMatch(Character::isDigit)
                ? text
                : text.endsWith("%") || text.matches("-?[0-9]+[.][0-9]+")
                        ? plain(text.replace("%", ""))
                        : text.replace(",", "");
    }

    private static String plain(String number) {
        return number.isEmpty() ? "" : new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
