package uk.deliveryboard.reporting.web.api.filter;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.documents.Documents;
import uk.deliveryboard.platform.documents.Limits;
import uk.deliveryboard.platform.documents.Row;
import uk.deliveryboard.platform.documents.Rows;
import uk.deliveryboard.platform.documents.Value;
import uk.deliveryboard.reporting.RandomFigures;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.model.ActionStatus;
import uk.deliveryboard.reporting.dashboard.model.Sector;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.export.ExportFigures;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.filter.Filter;
import uk.deliveryboard.reporting.filter.FilterPolicy;
import uk.deliveryboard.reporting.filter.Filtered;
import uk.deliveryboard.reporting.filter.FilteredQuarter;
import uk.deliveryboard.reporting.filter.Member;
import uk.deliveryboard.reporting.filter.Source;
import uk.deliveryboard.reporting.pack.PdfTables;
import uk.deliveryboard.reporting.pack.TestPack;
import uk.deliveryboard.reporting.web.api.FiguresAsData;
import uk.deliveryboard.reporting.web.filter.FilteredQuarters.Answer;
import uk.deliveryboard.reporting.web.page.filter.TablesPageBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** What a filter leaves is read back from page, JSON, CSV, ODS, XLSX and PDF, and is the same; and so is what was asked. */
class FilteredEverywhereTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FiguresAsData DATA = new FiguresAsData(JSON);
    private static final ExportFigures EXPORT = TestPack.export(JSON);
    private static final SpringTemplateEngine TEMPLATES = engine();

    @TempDir
    private Path folder;

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    private static Answer answer(long seed) {
        BoardFigures figures = RandomFigures.of(seed, (int) (seed % 3));
        Random random = new Random(seed);
        List<Member> members = figures.board().agencies().stream()
                .map(agency -> new Member(agency.code(), agency.name(), "POLICE_FORCE")).toList();
        Filtered.Shown shown = (Filtered.Shown) FilterPolicy.apply(filter(random, members),
                new Source(members, FigureTables.of(figures)));
        return new Answer(new FilteredQuarter(figures.board(), figures.reckoning().quarter(), figures.version(),
                figures.reckoning().asAt(), figures.reckoning().day(), shown), members);
    }

    private static Filter filter(Random random, List<Member> members) {
        TreeSet<String> none = new TreeSet<>();
        return switch (random.nextInt(4)) {
            case 0 -> Filter.NONE;
            case 1 -> new Filter(new TreeSet<>(Set.of(members.get(random.nextInt(members.size())).code())), none,
                    Set.of(), Set.of());
            case 2 -> new Filter(none, new TreeSet<>(Set.of("POLICE_FORCE")),
                    Set.of(ActionStatus.COMPLETED, ActionStatus.NO_INFORMATION), Set.of());
            default -> new Filter(none, none, Set.of(), Set.of(Sector.HEALTH, Sector.EDUCATION));
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_way_of_writing_filtered_figures_down_has_the_same_numbers(long seed) throws IOException {
        Answer answer = answer(seed);
        FilteredQuarter figures = answer.figures();
        Map<String, String> expected = ofJson(JSON.writeValueAsString(TablesResponse.of(figures, DATA)));
        assertThat(expected).isNotEmpty();
        assertThat(ofPage(html(answer))).as("page").isEqualTo(expected);
        assertThat(ofCsv(new String(TablesCsv.of(figures), StandardCharsets.UTF_8))).as("CSV").isEqualTo(expected);
        for (ExportFormat format : List.of(ExportFormat.ODS, ExportFormat.XLSX)) {
            assertThat(ofWorkbook(EXPORT.file(format, figures, null), format)).as(format.name()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_document_says_what_the_page_says_under_the_same_heading(long seed) {
        Answer answer = answer(seed);
        Document page = Jsoup.parse(html(answer));
        List<List<List<String>>> shown = page.select("section .app-scroll table").stream()
                .map(table -> table.select("tr").stream().map(row -> row.select("th, td").eachText().stream()
                        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "")).toList())
                        .toList())
                .toList();
        assertThat(PdfTables.of(EXPORT.file(ExportFormat.PDF, answer.figures(), null))).isEqualTo(shown);
        assertThat(page.select("h1").text()).isEqualTo(answer.figures().title().replaceAll("\\s+", " "))
                .endsWith(answer.figures().shown().words().replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_asked_for_stands_in_every_heading_and_in_every_file(long seed) throws IOException {
        Answer answer = answer(seed);
        String words = answer.figures().shown().words();
        assertThat(Jsoup.parse(html(answer)).select("section caption").eachText())
                .allMatch(caption -> caption.contains(words.replaceAll("\\s+", " ")));
        assertThat(JSON.readTree(JSON.writeValueAsString(TablesResponse.of(answer.figures(), DATA))).at("/filter/words")
                .asString()).isEqualTo(words);
        assertThat(answer.figures().echo().stream().anyMatch(line -> line.contains(words)))
                .isEqualTo(!words.isEmpty());
        List<String> checked = Jsoup.parse(html(answer)).select("input[checked]").eachAttr("value");
        assertThat(checked).containsExactlyElementsOf(
                answer.figures().shown().filter().parts().stream().map(Filter.Part::value).toList());
    }

    private static String html(Answer answer) {
        return TEMPLATES.process("pages/tables", Set.of("content"),
                new Context(java.util.Locale.UK, Map.of("page", TablesPageBuilder.page(answer))));
    }

    private static Map<String, String> ofJson(String json) {
        Map<String, String> numbers = new TreeMap<>();
        JsonNode root = JSON.readTree(json);
        root.at("/tables").valueStream().forEach(table -> table.at("/rows").valueStream().forEach(row -> {
            for (int column = 1; column < row.size(); column++) {
                JsonNode cell = row.get(column);
                String value = cell.has("marked")
                        ? Map.of("CONFIDENTIAL", "[c]", "NOT_AVAILABLE", "[x]", "NOT_APPLICABLE", "[z]")
                                .get(cell.get("marked").asString())
                        : cell.valueStream().findFirst().orElseThrow().asString();
                put(numbers, table.at("/name").asString(), row.get(0).at("/text").asString(),
                        table.at("/columns").get(column).at("/heading").asString(), value);
            }
        }));
        return numbers;
    }

    private static Map<String, String> ofPage(String html) {
        Map<String, String> numbers = new TreeMap<>();
        for (Element section : Jsoup.parse(html).select("section:has(table)")) {
            List<String> columns = section.select("thead th").eachText();
            section.select("tbody tr").forEach(row -> {
                List<Element> cells = row.select("th, td");
                for (int column = 1; column < cells.size(); column++) {
                    put(numbers, section.select("h2").text(), cells.getFirst().wholeText().strip(),
                            columns.get(column), cells.get(column).text().replaceFirst("%$", "").replace(",", ""));
                }
            });
        }
        return numbers;
    }

    private static Map<String, String> ofCsv(String text) throws IOException {
        Map<String, String> numbers = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            rows.forEach(row -> put(numbers, row.getField("table"), row.getField("row").replaceFirst("^'", ""),
                    row.getField("column"), row.getField("value") + row.getField("note")));
        }
        return numbers;
    }

    private Map<String, String> ofWorkbook(byte[] content, ExportFormat format) throws IOException {
        Path file = Files.write(folder.resolve("tables." + format.extension()), content);
        Map<String, String> numbers = new TreeMap<>();
        Map<String, List<Value>> heads = new HashMap<>();
        Map<String, List<Row>> lines = new LinkedHashMap<>();
        try (Rows rows = Documents.rows(file, Limits.WHOLE_DOCUMENT)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                lines.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
            }
        }
        lines.keySet().removeAll(Set.of("Cover", "Notes"));
        lines.forEach((table, rows) -> rows.stream().filter(row -> row.values().size() > 1).forEach(row -> {
            List<Value> head = heads.putIfAbsent(table, row.values());
            for (int column = 1; head != null && column < head.size(); column++) {
                Value value = row.value(column);
                put(numbers, table, row.value(0).text(), head.get(column).text().replace(" (%)", ""),
                        value.kind() == Value.Kind.NUMBER
                                ? new BigDecimal(value.text()).toPlainString()
                                : value.text());
            }
        }));
        return numbers;
    }

    private static void put(Map<String, String> numbers, String table, String row, String column, String value) {
        String plain = value.matches("-?[0-9]+\\.[0-9]+")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value.replace(",", "").replaceAll("\\s+", " ");
        assertThat(numbers.put(table + "|" + row.replaceAll("\\s+", " ") + "|" + column, plain)).as(row).isNull();
    }
}
