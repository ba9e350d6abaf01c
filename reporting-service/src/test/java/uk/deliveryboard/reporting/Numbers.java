package uk.deliveryboard.reporting;

import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.documents.Documents;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Row;
import uk.deliveryboard.platform.documents.Rows;
import uk.deliveryboard.platform.documents.Value;

/** Every number of a dashboard under one name, read from each of its three forms independently. */
final class Numbers {

    private static final String UNKNOWN = "[x]";

    private Numbers() {}

    static Map<String, String> ofJson(String body) {
        JsonNode root = JsonMapper.builder().build().readTree(body);
        Map<String, String> numbers = new TreeMap<>();
        JsonNode actions = root.at("/actions");
        boolean anyReported = actions.at("/byAgency").valueStream()
                .anyMatch(agency -> agency.at("/reported").asBoolean());
        actions(numbers, "All agencies", anyReported, actions);
        actions.at("/byAgency").forEach(agency -> actions(numbers, agency.at("/agency/name").asString(),
                agency.at("/reported").asBoolean(), agency));
        JsonNode partnership = root.at("/coverage/partnership");
        coverage(numbers, "All agencies", partnership, true);
        root.at("/coverage/byAgency").forEach(agency -> coverage(numbers, agency.at("/agency/name").asString(), agency,
                List.of("MET", "NOT_MET", "NO_TARGET").contains(agency.at("/outcome").asString())));
        numbers.put("referrals|All sectors", count(root.at("/referrals/total")));
        root.at("/referrals/bySector").forEach(
                sector -> numbers.put("referrals|" + sector.at("/label").asString(), count(sector.at("/count"))));
        root.at("/governance").forEach(measure -> {
            boolean known = measure.at("/denominator").asLong() > 0;
            numbers.put("governance|" + measure.at("/title").asString() + "|Numerator",
                    known ? measure.at("/numerator").asString() : UNKNOWN);
            numbers.put("governance|" + measure.at("/title").asString() + "|Denominator",
                    known ? measure.at("/denominator").asString() : UNKNOWN);
        });
        root.at("/cases").forEach(measure -> {
            String name = "cases|" + measure.at("/title").asString();
            numbers.put(name + "|Numerator", count(measure.at("/numerator")));
            numbers.put(name + "|Denominator", count(measure.at("/denominator")));
        });
        root.at("/timeliness").forEach(time -> Map.of("Median", "/median", "Nine in ten within", "/nineInTenWithin")
                .forEach((column, path) -> numbers.put("timeliness|" + time.at("/label").asString() + "|" + column,
                        time.at("/suppressed").asBoolean() ? "[c]" : time.at(path).asString())));
        JsonNode fourQuarters = root.at("/referrals/fourQuarters");
        if (!fourQuarters.isMissingNode()) {
            numbers.put("four quarters|All sectors", count(fourQuarters.at("/total")));
            fourQuarters.at("/bySector").forEach(sector -> numbers
                    .put("four quarters|" + sector.at("/label").asString(), count(sector.at("/count"))));
        }
        return numbers;
    }

    private static void actions(Map<String, String> numbers, String name, boolean reported, JsonNode node) {
        node.at("/byStatus").forEach(status -> numbers.put("actions|" + name + "|" + status.at("/label").asString(),
                reported ? status.at("/numerator").asString() : UNKNOWN));
        Map.of("Not due to start", "/notDue", "Overdue", "/overdue", "Completed late", "/completedLate")
                .forEach((column, path) -> numbers.put("actions|" + name + "|" + column,
                        reported ? node.at(path).asString() : UNKNOWN));
    }

    private static void coverage(Map<String, String> numbers, String name, JsonNode node, boolean known) {
        numbers.put("coverage|" + name + "|Trained", known ? node.at("/numerator").asString() : UNKNOWN);
        numbers.put("coverage|" + name + "|Relevant staff", known ? node.at("/denominator").asString() : UNKNOWN);
    }

    private static String count(JsonNode count) {
        return count.at("/suppressed").asBoolean(false)
                ? count.at("/symbol").asString()
                : count.at("/value").asString();
    }

    static Map<String, String> ofCsv(String body) {
        Map<String, String> numbers = new TreeMap<>();
        try (var reader = CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(body.substring(1))) {
            reader.forEach(row -> {
                String name = row.getField("name");
                String number = row.getField("numerator");
                if (FurtherNumbers.GROUPS.contains(row.getField("group"))
                        && !row.getField("definition").equals("K24")) {
                    return;
                }
                switch (row.getField("definition")) {
                    case "K5" -> numbers.put("actions|" + name + "|" + column(row.getField("measure")),
                            number.isEmpty() ? UNKNOWN : number);
                    case "K1", "K1b" -> {
                        if (row.getField("measure").startsWith("Relevant staff")) {
                            String denominator = row.getField("denominator");
                            numbers.put("coverage|" + name + "|Trained", number.isEmpty() ? UNKNOWN : number);
                            numbers.put("coverage|" + name + "|Relevant staff",
                                    denominator.isEmpty() ? UNKNOWN : denominator);
                        }
                    }
                    case "K7" -> numbers.put((row.getField("measure").endsWith("four quarters")
                            ? "four quarters|"
                            : "referrals|") + name,
                            number.isEmpty() ? row.getField("note") : number);
                    case "K24" -> numbers.put("timeliness|" + name + "|"
                            + (row.getField("measure").endsWith("median") ? "Median" : "Nine in ten within"),
                            number.isEmpty() ? row.getField("note") : number);
                    case "K8", "K9", "K19", "K22", "K23" -> {
                        String measure = "cases|" + row.getField("measure");
                        String denominator = row.getField("denominator");
                        numbers.put(measure + "|Numerator", number.isEmpty() ? row.getField("note") : number);
                        numbers.put(measure + "|Denominator",
                                denominator.isEmpty() ? row.getField("note") : denominator);
                    }
                    case "K3", "K4", "K6", "K10", "K11", "K13", "K14", "K15", "K16", "K17", "K18", "K20", "K21",
                            "K25" -> {
                        if (row.getField("code").equals("ALL")) {
                            String measure = "governance|" + row.getField("measure");
                            String denominator = row.getField("denominator");
                            numbers.put(measure + "|Numerator", number.isEmpty() ? UNKNOWN : number);
                            numbers.put(measure + "|Denominator", denominator.isEmpty() ? UNKNOWN : denominator);
                        }
                    }
                    default -> throw new AssertionError(row.toString());
                }
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return numbers;
    }

    private static String column(String measure) {
        String name = measure.substring("Actions: ".length());
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** @param kinds what kind of cell each number is, by the same name */
    static Map<String, String> ofWorkbook(Path file, Map<String, Value.Kind> kinds) {
        Map<String, String> numbers = new TreeMap<>();
        Map<String, List<Value>> heads = new HashMap<>();
        try (Rows rows = Documents.rows(file, Limits.WHOLE_DOCUMENT)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                String first = row.value(0).text();
                if (List.of("Agency", "Sector", "Measure", "Stage").contains(first)) {
                    heads.put(row.table(), row.values());
                } else if (heads.containsKey(row.table())) {
                    List<Value> head = heads.get(row.table());
                    for (int column = 1; column < head.size(); column++) {
                        String name = WORKBOOK.get(row.table()).apply(first, head.get(column).text());
                        numbers.put(name, plain(row.value(column)));
                        kinds.put(name, row.value(column).kind());
                    }
                }
            }
        }
        numbers.keySet().removeIf(name -> name.endsWith("|All rated") || name.contains("|Meets ")
                || name.endsWith("|Target") || name.endsWith("|Clock"));
        kinds.keySet().retainAll(numbers.keySet());
        return numbers;
    }

    /** Workbooks keep floating numbers: 4.0 is 4, 2.4E7 is 24000000. */
    private static String plain(Value value) {
        return value.kind() == Value.Kind.NUMBER
                ? new BigDecimal(value.text()).stripTrailingZeros().toPlainString()
                : value.text();
    }

    private static final Map<String, BinaryOperator<String>> WORKBOOK = Map.of("Actions",
            (row, column) -> "actions|" + row + "|" + column, "Coverage",
            (row, column) -> "coverage|" + row + "|" + column.replace(" (%)", ""), "Referrals",
            (row, column) -> (column.equals("Referrals received") ? "referrals|" : "four quarters|") + row,
            "Cases", (row, column) -> "cases|" + row + "|" + column.replace(" (%)", ""),
            "Timeliness", (row, column) -> "timeliness|" + row + "|" + column,
            "Governance",
            (row, column) -> "governance|" + row + "|" + column.replace(" (%)", ""));

    static Map<String, String> ofPage(String html) {
        Document page = Jsoup.parse(html);
        Map<String, String> numbers = new TreeMap<>();
        cells(page, "#actions-section figure .app-scroll table").forEach((cell, text) -> {
            if (!cell.endsWith("|All rated")) {
                numbers.put("actions|" + cell, text);
            }
        });
        cells(page, "#coverage-section figure .app-scroll table").forEach((cell, text) -> {
            if (cell.endsWith("|Trained") || cell.endsWith("|Relevant staff")) {
                numbers.put("coverage|" + cell, text);
            }
        });
        toldCells(page, "#cases-section figure .app-scroll table").forEach((cell, text) -> {
            if (cell.endsWith("|Numerator") || cell.endsWith("|Denominator")) {
                numbers.put("cases|" + cell, text);
            }
        });
        toldCells(page, "#timeliness-section figure .app-scroll table").forEach((cell, text) -> {
            if (!cell.endsWith("|Clock")) {
                numbers.put("timeliness|" + cell, text);
            }
        });
        cells(page, "#governance-section figure .app-scroll table").forEach((cell, text) -> {
            if (cell.endsWith("|Numerator") || cell.endsWith("|Denominator")) {
                numbers.put("governance|" + cell, text);
            }
        });
        cells(page, "#referrals-section figure .app-scroll table")
                .forEach((cell, text) -> numbers.put(
                        (cell.endsWith("|Referrals received") ? "referrals|" : "four quarters|")
                                + cell.substring(0, cell.indexOf('|')),
                        text));
        return numbers;
    }

    /** Of a table that a quarter has when it is settled. */
    static Map<String, String> toldCells(Document page, String selector) {
        return page.selectFirst(selector) == null ? Map.of() : cells(page, selector);
    }

    /** What a table says, by {@code row|column}. */
    static Map<String, String> cells(Document page, String selector) {
        Element table = page.selectFirst(selector);
        if (table == null) {
            throw new AssertionError("no table " + selector);
        }
        List<String> columns = table.select("thead th").eachText();
        Map<String, String> cells = new LinkedHashMap<>();
        for (Element row : table.select("tbody tr")) {
            List<String> texts = row.select("th, td").eachText();
            for (int column = 1; column < columns.size(); column++) {
                cells.put(texts.getFirst() + "|" + columns.get(column), texts.get(column));
            }
        }
        return cells;
    }
}
