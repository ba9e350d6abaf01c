package uk.deliveryboard.reporting.web.api.detail;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.reporting.RandomFigures;
import uk.deliveryboard.reporting.dashboard.BoardFigures;
import uk.deliveryboard.reporting.dashboard.detail.ShowDetail;
import uk.deliveryboard.reporting.dashboard.detail.model.Ageing;
import uk.deliveryboard.reporting.dashboard.detail.model.Completions;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement;
import uk.deliveryboard.reporting.dashboard.detail.model.Movement.Place;
import uk.deliveryboard.reporting.dashboard.detail.model.Outlook;
import uk.deliveryboard.reporting.dashboard.impact.Impact;
import uk.deliveryboard.reporting.dashboard.model.Board;
import uk.deliveryboard.reporting.dashboard.model.CoverageFigures;
import uk.deliveryboard.reporting.signoff.KeptPage;
import uk.deliveryboard.reporting.signoff.model.QuarterDates;
import uk.deliveryboard.reporting.submission.SubmissionMatrix;
import uk.deliveryboard.reporting.web.Details;
import uk.deliveryboard.reporting.web.QuarterContents;
import uk.deliveryboard.reporting.web.Returns;
import uk.deliveryboard.reporting.web.api.FiguresAsData;
import uk.deliveryboard.reporting.web.page.board.DetailsAsPages;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of plans and of training are read back from HTML and from JSON, and say the same of any board. */
class SameDetailsTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DetailsAsData PROGRAMS = new DetailsAsData(JSON, new FiguresAsData(JSON));
    private static final DetailsAsPages PAGES = new DetailsAsPages(engine());

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
        return LongStream.rangeClosed(1, 40);
    }

    private static QuarterContents contents(long seed) {
        Random random = new Random(seed);
        BoardFigures figures = RandomFigures.of(seed, 1 + (int) (seed % 2));
        Board board = figures.board();
        Map<String, Ageing> overdue = new LinkedHashMap<>();
        List<Movement.Step> steps = new ArrayList<>();
        Map<String, Outlook> outlook = new LinkedHashMap<>();
        figures.actions().agencies().stream().filter(row -> row.reported() && random.nextBoolean())
                .forEach(row -> overdue.put(row.agency().code(),
                        new Ageing(random.nextInt(9), random.nextInt(9), random.nextInt(3_000))));
        figures.coverage().agencies().forEach(row -> {
            Place[] places = Place.values();
            steps.add(new Movement.Step(row.agency().code(), places[random.nextInt(places.length)],
                    places[random.nextInt(places.length - 1)], random.nextInt(2_000)));
            outlook.put(row.agency().code(), outlook(row, random, figures.reckoning().day()));
        });
        Map<String, String> kinds = new LinkedHashMap<>();
        board.agencies().forEach(agency -> kinds.put(agency.code(), "KIND_" + (char) ('A' + random.nextInt(3))));
        TreeMap<YearMonth, Long> months = new TreeMap<>();
        YearMonth last = YearMonth.from(figures.reckoning().day());
        for (int back = random.nextInt(24); back >= 0; back--) {
            months.put(last.minusMonths(back), (long) random.nextInt(3_000));
        }
        var quarter = figures.reckoning().quarter();
        return new QuarterContents(
                new Details.Shown<>(board, quarter,
                        new ShowDetail.Plans(figures, overdue, new Movement(steps)), ""),
                new Details.Shown<>(board, quarter,
                        new ShowDetail.Training(figures, outlook, new Completions(months), kinds), ""),
                new Returns.Quality(
                        new Returns.Shown(board, quarter,
                                new SubmissionMatrix(QuarterDates.of(quarter), List.of(), List.of())),
                        List.of(), Optional.empty()),
                figures.reckoning().day());
    }

    private static Outlook outlook(CoverageFigures.Row row, Random random, LocalDate day) {
        TreeMap<LocalDate, Long> ends = new TreeMap<>();
        long left = row.coverage().numerator();
        for (int number = 0; number < 3 && left > 0; number++) {
            long some = random.nextLong(left + 1);
            ends.put(day.plusDays(1 + random.nextInt(Outlook.DAYS)), some);
            left -= some;
        }
        return new Outlook(row.coverage(), ends, random.nextInt(2_000));
    }

    private static Document page(KeptPage page, QuarterContents contents) {
        return Jsoup.parse(new String(PAGES.html(page, contents), StandardCharsets.UTF_8));
    }

    private static JsonNode json(KeptPage page, QuarterContents contents) {
        return JSON.readTree(PROGRAMS.json(page, contents));
    }

    /** Cells of the table below the selector, row by row, as bare numbers and texts. */
    private static List<List<String>> table(Document page, String selector) {
        return page.select(selector + " .app-scroll table tbody tr").stream().map(row -> row.select("th, td").eachText()
                .stream().map(SameDetailsTests::plain).toList()).toList();
    }

    private static String plain(String text) {
        return text.matches("-?[0-9,]+(\\.[0-9]+)?%?")
                ? text.replace(",", "").replace("%", "").replaceFirst("\\.0$", "")
                : text.replaceAll("\\s+", " ");
    }

    /** Whatever zeros it ends with. */
    private static String bare(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }

    private static Stream<JsonNode> each(JsonNode node, String path) {
        return node.at(path).valueStream();
    }

    private static List<String> cells(JsonNode row) {
        Map<String, String> marks = Map.of("CONFIDENTIAL", "[c]", "NOT_AVAILABLE", "[x]", "NOT_APPLICABLE", "[z]");
        return row.valueStream().map(cell -> cell.has("marked")
                ? marks.getOrDefault(cell.at("/marked").asString(), "")
                : plain(cell.valueStream().findFirst().orElseThrow().asString())).toList();
    }

    private static List<String> strings(JsonNode node, String... paths) {
        return Stream.of(paths).map(path -> plain(node.at(path).asString())).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plans_are_the_same_for_people_and_programs(long seed) {
        QuarterContents contents = contents(seed);
        Document page = page(KeptPage.PLANS, contents);
        JsonNode json = json(KeptPage.PLANS, contents);
        assertThat(each(json, "/actions/rows").map(SameDetailsTests::cells).toList())
                .isEqualTo(table(page, "#by-agency"));
        List<List<String>> overdue = each(json, "/overdue").map(row -> row.at("/reported").asBoolean()
                ? strings(row, "/agency/name", "/days/upTo30", "/days/from31To90", "/days/moreThan90", "/days/all")
                : List.of(plain(row.at("/agency/name").asString()), "[x]", "[x]", "[x]", "[x]")).toList();
        List<List<String>> shown = table(page, "#ageing-section");
        assertThat(overdue).isEqualTo(shown.subList(0, shown.size() - 1));
        if (overdue.stream().anyMatch(row -> !row.contains("[x]"))) {
            assertThat(strings(json.at("/overdueTogether"), "/upTo30", "/from31To90", "/moreThan90", "/all"))
                    .isEqualTo(shown.getLast().subList(1, 5));
        }
        assertThat(each(json, "/movement").map(step -> step.at("/actions").asString()).toList())
                .isEqualTo(table(page, "#movement").stream().flatMap(row -> row.stream().skip(1)).toList());
        assertThat(each(json, "/stillNotHappening").map(row -> strings(row, "/agency/name", "/actions")).toList())
                .isEqualTo(table(page, "#still"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_workshops_change_is_told_for_every_stage_that_has_enough_answers(long seed) {
        QuarterContents contents = contents(seed);
        Impact impact = contents.training().detail().figures().impact();
        assertThat(each(json(KeptPage.TRAINING, contents), "/impact").map(row -> strings(row, "/question", "/stage",
                "/people", "/mean", "/highPercent").stream().map(SameDetailsTests::bare).toList()).toList())
                .isEqualTo(Stream.of(Impact.Question.values()).flatMap(question -> Stream.of(Impact.Stage.values())
                        .flatMap(stage -> impact.at(question, stage).stream()
                                .map(sums -> Stream.of(question.name(), stage.name(), sums.people(), sums.mean(),
                                        sums.highPercent()).map(Object::toString).map(SameDetailsTests::bare)
                                        .toList())))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void training_is_the_same_for_people_and_programs(long seed) {
        QuarterContents contents = contents(seed);
        Document page = page(KeptPage.TRAINING, contents);
        JsonNode json = json(KeptPage.TRAINING, contents);
        assertThat(each(json, "/coverage/rows").map(SameDetailsTests::cells).toList())
                .isEqualTo(table(page, "#by-agency"));
        assertThat(each(json, "/kinds").map(kind -> Stream.concat(
                Stream.of(kind.at("/agencies").asString(), kind.at("/reporting").asString(),
                        kind.at("/reporting").asInt() == 0
                                ? "[x]"
                                : kind.has("targetPercent")
                                        ? kind.at("/meeting").asString()
                                        : "[z]"),
                Stream.of("/numerator", "/denominator", "/percent", "/inWords")
                        .map(name -> kind.at(name).isMissingNode() ? "[x]" : plain(kind.at(name).asString())))
                .toList()).toList()).isEqualTo(table(page, "#by-kind").stream().map(row -> row.subList(1, 8)).toList());
        assertThat(each(json, "/completions").map(month -> month.at("/courses").asString()).toList())
                .isEqualTo(page.select("#completions table tbody tr").stream()
                        .map(row -> plain(row.select("td").first().text())).toList());
        assertThat(each(json, "/outlook").map(row -> Stream.concat(
                strings(row, "/agency/name", "/valid", "/endsWithin", "/lapsed").stream(),
                Stream.of(row.has("missing") ? row.at("/missing").asString() : "[z]", row.has("fallsOn"))).toList())
                .toList())
                .isEqualTo(table(page, "#outlook").stream()
                        .map(row -> Stream.concat(row.subList(0, 5).stream(),
                                Stream.of(row.get(5).startsWith("Below the target from"))).toList())
                        .toList());
    }
}
