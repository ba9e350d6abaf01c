package uk.deliveryboard.reporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.documents.Value;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.table.FigureTable;
import uk.deliveryboard.reporting.dashboard.table.FigureTables;
import uk.deliveryboard.reporting.export.ExportFigures;
import uk.deliveryboard.reporting.export.ExportFormat;
import uk.deliveryboard.reporting.pack.PdfTables;
import uk.deliveryboard.reporting.pack.TestPack;
import uk.deliveryboard.reporting.web.api.FiguresAsData;
import uk.deliveryboard.reporting.web.page.FiguresAsPage;

import static org.assertj.core.api.Assertions.assertThat;

/** Page, JSON, CSV, XLSX, ODS and PDF are each read back by a reader of their own kind, and say the same. */
class SameNumbersEverywhereTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FiguresAsData DATA = new FiguresAsData(JSON);
    private static final FiguresAsPage PAGE = new FiguresAsPage(engine());
    private static final ExportFigures EXPORT = TestPack.export(JSON);

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_way_of_writing_figures_down_has_the_same_numbers(long seed) throws IOException {
        BoardFigures figures = RandomFigures.of(seed, (int) (seed % 3));
        String json = new String(DATA.json(figures), StandardCharsets.UTF_8);
        String csv = new String(DATA.csv(figures), StandardCharsets.UTF_8);
        String page = new String(PAGE.html(figures), StandardCharsets.UTF_8);
        Map<String, String> expected = Numbers.ofJson(json);

        assertThat(Numbers.ofPage(page)).as("page").hasSameSizeAs(expected)
                .allSatisfy((name, number) -> assertThat(number.replace(",", "")).isEqualTo(expected.get(name)));
        assertThat(unguarded(Numbers.ofCsv(csv))).as("CSV").isEqualTo(expected);

        expected.putAll(percentsOfJson(json));
        assertThat(percentsOfPage(page)).as("shares on the page").isEqualTo(percentsOfJson(json));
        for (ExportFormat format : List.of(ExportFormat.XLSX, ExportFormat.ODS)) {
            Map<String, Value.Kind> kinds = new TreeMap<>();
            assertThat(Numbers.ofWorkbook(workbook(figures, format), kinds)).as(format.name()).isEqualTo(expected);
            assertThat(kinds).allSatisfy((name, kind) -> assertThat(kind).as(name)
                    .isEqualTo(expected.get(name).startsWith("[") ? Value.Kind.TEXT : Value.Kind.NUMBER));
        }
    }

    /** What the summary leaves to the pages of referrals and Channel; percentages of the funnel are not in the CSV. */
    @ParameterizedTest
    @MethodSource("seeds")
    void referrals_and_cases_told_apart_further_have_the_same_numbers_everywhere(long seed) throws IOException {
        BoardFigures figures = RandomFigures.of(seed, (int) (seed % 3));
        Map<String, String> expected = FurtherNumbers.ofJson(new String(DATA.json(figures), StandardCharsets.UTF_8));
        assertThat(expected.keySet()).as("what workshops change is told five answers at a time, also within a quarter")
                .filteredOn(name -> name.startsWith("Impact|")).hasSize(45);
        assertThat(expected.keySet()).filteredOn(name -> !name.startsWith("Impact|")).hasSizeBetween(
                figures.reckoning().settled() ? 40 : 0, figures.reckoning().settled() ? 1_000 : 0);

        assertThat(FurtherNumbers.ofCsv(new String(DATA.csv(figures), StandardCharsets.UTF_8))).as("CSV")
                .isEqualTo(FurtherNumbers.counts(expected));
        for (ExportFormat format : List.of(ExportFormat.XLSX, ExportFormat.ODS)) {
            assertThat(FurtherNumbers.ofWorkbook(workbook(figures, format))).as(format.name()).isEqualTo(expected);
        }
        assertThat(FurtherNumbers.ofTables(DATA.tables(DATA.json(figures)))).as("page of a kept version")
                .isEqualTo(expected);
        assertThat(FurtherNumbers.ofTables(FigureTables.of(figures))).as("page").isEqualTo(expected);
    }

    /** The PDF is read by its tags, as a screen reader does. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_pack_says_what_the_page_says(long seed) {
        BoardFigures figures = RandomFigures.of(seed, (int) (seed % 3));
        Document page = Jsoup.parse(new String(PAGE.html(figures), StandardCharsets.UTF_8));
        List<List<List<String>>> tables = PdfTables
                .of(EXPORT.file(ExportFormat.PDF, figures, new ExportFigures.Data(new byte[0], new byte[0]), null));
        List<Element> shown = page.select("#figures > section figure .app-scroll table");
        List<String> names = FigureTables.of(figures).stream().map(FigureTable::name).toList();
        assertThat(tables).hasSameSizeAs(names);
        assertThat(FurtherNumbers.ofPack(figures, tables)).isEqualTo(
                FurtherNumbers.ofJson(new String(DATA.json(figures), StandardCharsets.UTF_8)));
        List<List<List<String>>> ofSummary = IntStream.range(0, tables.size())
                .filter(number -> !FurtherNumbers.TABLES.contains(names.get(number))).mapToObj(tables::get).toList();
        assertThat(ofSummary).hasSameSizeAs(shown);
        for (int number = 0; number < shown.size(); number++) {
            assertThat(ofSummary.get(number)).as("table " + number)
                    .isEqualTo(shown.get(number).select("tr").stream().map(row -> row.select("th, td").eachText()
                            .stream()
                            .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", ""))
                            .toList()).toList());
        }
    }

    private Path workbook(BoardFigures figures, ExportFormat format) throws IOException {
        return Files.write(folder.resolve("figures." + format.extension()), EXPORT.file(format, figures,
                new ExportFigures.Data(DATA.json(figures), DATA.csv(figures)), null));
    }

    /** Names that look like formulas carry a quote in CSV, which knows no types. */
    private static Map<String, String> unguarded(Map<String, String> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(number -> number.getKey().replace("|'", "|"), Map.Entry::getValue));
    }

    private static Map<String, String> percentsOfJson(String json) {
        JsonNode root = JSON.readTree(json);
        JsonNode coverage = root.at("/coverage");
        Map<String, String> percents = new TreeMap<>();
        percents.put("coverage|All agencies|Coverage", percent(coverage.at("/partnership")));
        coverage.at("/byAgency").forEach(
                row -> percents.put("coverage|" + row.at("/agency/name").asString() + "|Coverage", percent(row)));
        root.at("/governance").forEach(
                measure -> percents.put("governance|" + measure.at("/title").asString() + "|Share", percent(measure)));
        root.at("/cases").forEach(measure -> percents.put("cases|" + measure.at("/title").asString() + "|Share",
                measure.path("percent").isNumber()
                        ? plain(measure.at("/percent").asString())
                        : measure.at("/definition").asString().equals("K19") ? "[z]" : "[c]"));
        return percents;
    }

    private static String percent(JsonNode row) {
        JsonNode percent = row.path("percent");
        return percent.isNumber() ? plain(percent.asString()) : "[x]";
    }

    /** 90.0 and 90 are one number. */
    private static String plain(String number) {
        return number.startsWith("[") ? number : number.replaceFirst("\\.0$", "");
    }

    private static Map<String, String> percentsOfPage(String html) {
        Map<String, String> percents = new TreeMap<>();
        Document page = Jsoup.parse(html);
        Map.of("coverage", "|Coverage", "governance", "|Share", "cases", "|Share").forEach((section, column) -> Numbers
                .toldCells(page, "#" + section + "-section figure .app-scroll table").forEach((cell, text) -> {
                    if (cell.endsWith(column)) {
                        percents.put(section + "|" + cell, plain(text.replace("%", "")));
                    }
                }));
        return percents;
    }
}
