package uk.deliveryboard.launcher.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.launcher.demo.Seeder;
import uk.deliveryboard.launcher.journey.Requests.Answer;
import uk.deliveryboard.launcher.seed.Northmere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Every page of the demonstration area, for every kind of person, on a wide and a narrow screen: axe finds nothing, and
 * nothing is cut off. A page that reads the same for two people is looked at once.
 */
class EveryPageJourney {

    private static final String BOARD = "/boards/northmere";
    private static final String QUARTER = BOARD + "/quarters/2026-27-Q3";
    /** Over and settled: what concerns people is told. */
    private static final String PAST = BOARD + "/quarters/2026-27-Q2";
    private static final String CLOSED = BOARD + "/quarters/2026-27-Q1";
    private static final List<String> PEOPLE = List.of("board-chair", "spoc.northmere-police", "prevent-lead",
            "board-member", "member-lead", "training-lead", "channel-chair", "case-officer", "auditor", "dpo", "admin",
            "referrer");
    /** What no navigation leads to: an earlier version, a page that is not there, explanations of errors. */
    private static final List<String> BESIDES = List.of("/", "/definitions", "/definitions/K1", "/definitions/K99",
            CLOSED, CLOSED + "/sign-off", CLOSED + "/versions/1", CLOSED + "/data-quality",
            PAST, PAST + "/referrals", PAST + "/channel", QUARTER + "/compare?with=2025-26-Q3",
            QUARTER + "?tables=open", BOARD + "/quarters/2026-27-Q4",
            BOARD + "/year/2025-26", "/problems", "/problems/board-unknown");

    /** Times of day and references of a request tell two pages apart that are otherwise one. */
    private static final Pattern CHANGING = Pattern.compile("\\b([0-9a-f]{32}|\\d\\d:\\d\\d)\\b");

    /** What programs and people take home of a quarter. */
    private static final List<String> TAKEN_HOME = List.of("", "/plans", "/training", "/national", "/data-quality",
            "/sign-off", "/tables", "/tables.csv", "/tables.xlsx", "/figures.csv", "/figures.xlsx", "/figures.ods",
            "/figures.pdf", "/figures.zip");

    private static RunningPlatform running;
    private static Browser browser;
    private static Requests requests;

    private final Set<String> known = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Canaries canaries = new Canaries();

    @BeforeAll
    static void start() throws Exception {
        running = RunningPlatform.start();
        browser = new Browser();
        new Seeder(running.api, Northmere.on(LocalDate.parse("2026-10-12"))).run();
        requests = new Requests(running.platform.identity());
        Canaries.refer(requests);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                requests.get("api.board-member", "/v1" + QUARTER).text()).contains("\"denominator\":9400"));
        decided("api.board-chair", "PROPOSE", 0);
        decided("api.board-member", "APPROVE", 1);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (running != null) {
            running.close();
        }
    }

    private static void decided(String client, String decision, int version) {
        Answer answer = requests.post(client, "/v1" + CLOSED + "/decisions", Map.of("decision", decision),
                "decision-" + version, "\"v" + version + "\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void nothing_that_the_board_takes_home_names_anybody_who_was_referred() throws IOException {
        for (String quarter : List.of(QUARTER, PAST, CLOSED)) {
            for (String file : TAKEN_HOME) {
                String path = "/v1" + quarter + file;
                canaries.lookIn(path, requests.file("api.board-member", path));
            }
        }
        try (var logs = Files.walk(running.logs())) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                canaries.lookIn(log.getFileName().toString(), Files.readString(log));
            }
        }
        canaries.assertNoneIn(60);
    }

    @Test
    void no_page_shuts_anybody_out() {
        Set<String> seen = new LinkedHashSet<>();
        for (String person : PEOPLE) {
            Page page = browser.signedIn(running.gateway + "/", nameOf(person), 1280);
            Set<String> paths = new LinkedHashSet<>(BESIDES);
            page.navigate(running.gateway + QUARTER);
            paths.add(QUARTER);
            page.locator("#quarter-pages a").all().forEach(link -> paths.add(link.getAttribute("href")));
            seen.addAll(paths);
            paths.forEach(path -> look(page, person, path));
            page.context().close();
        }
        assertThat(faults).isEmpty();
        canaries.assertNoneIn(100);
        assertThat(seen).as("pages that were looked at").contains(QUARTER + "/plans", QUARTER + "/training",
                QUARTER + "/returns", QUARTER + "/data-quality", QUARTER + "/compare", QUARTER + "/national",
                QUARTER + "/sign-off", BOARD + "/year/2026-27").hasSizeGreaterThan(20);
    }

    private void look(Page page, String person, String path) {
        String where = person + " " + path;
        page.setViewportSize(1280, 900);
        Response response = page.navigate(running.gateway + path);
        if (response.status() >= 500) {
            faults.add(where + " answers " + response.status());
        }
        canaries.lookIn(where, page.content());
        if (!known.add(CHANGING.matcher(page.locator("main").innerHTML()).replaceAll(""))) {
            return;
        }
        inspect(page, where + " at 1280");
        Browser.picture(page, "page-" + nameOfFile(person, path) + "-1280");
        page.setViewportSize(320, 900);
        inspect(page, where + " at 320");
        Browser.picture(page, "page-" + nameOfFile(person, path) + "-320");
        Object width = page.evaluate("document.documentElement.scrollWidth");
        if (!Integer.valueOf(320).equals(width)) {
            faults.add(where + " needs " + width + " pixels");
        }
        if (page.locator("h1").count() != 1) {
            faults.add(where + " has " + page.locator("h1").count() + " main headings");
        }
    }

    private void inspect(Page page, String where) {
        Browser.accessibilityViolations(page).forEach(violation -> faults.add(where + ": " + violation));
    }

    private static String nameOfFile(String person, String path) {
        return (person + path).replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static String nameOf(String username) {
        return running.platform.identity().realm().people().stream()
                .filter(person -> person.username().equals(username)).findFirst().orElseThrow().name();
    }
}
