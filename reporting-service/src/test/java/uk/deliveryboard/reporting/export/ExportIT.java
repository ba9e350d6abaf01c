package uk.deliveryboard.reporting.export;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.platform.projection.ProjectionDesk;
import uk.deliveryboard.reporting.ReportingTestBase;
import uk.deliveryboard.testkit.History;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The quarter before the last is in review on the day of these tests. */
class ExportIT extends ReportingTestBase {

    private static final String REVIEWED = "2026-27-Q1";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 5);

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ProjectionDesk desk;

    private record World(String board, String chair, String member) {

        String page() {
            return "/boards/" + board + "/quarters/" + REVIEWED;
        }

        String api() {
            return "/v1" + page();
        }
    }

    private World world() {
        String board = newBoard() + "-files";
        String agency = board + "-council";
        History history = new History(Instant.parse("2026-06-01T09:00:00Z"));
        register(history, board, agency, "=Council of " + board);
        status(history, action(history, agency, LocalDate.of(2026, 9, 30)), agency, "ON_SCHEDULE",
                LocalDate.of(2026, 6, 1));
        referrals(history, board, "EDUCATION", 11, DAY);
        referrals(history, board, "POLICE", 9, DAY);
        referrals(history, board, "HEALTH", 3, DAY);
        publish(history);
        return new World(board, TestIdentity.token(agency, "BOARD_CHAIR"), TestIdentity.token(agency, "BOARD_MEMBER"));
    }

    private void decide(World world, String token, String body, int expected) {
        assertThat(http.post().uri(world.api() + "/decisions").header("Authorization", "Bearer " + token)
                .header("If-Match", "\"v" + expected + "\"").header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange()).hasStatus(201);
    }

    private void signed(World world, int expected) {
        decide(world, world.chair(), "{\"decision\":\"PROPOSE\"}", expected);
        decide(world, world.member(), "{\"decision\":\"APPROVE\"}", expected + 1);
    }

    /** A machine that builds may be slow. */
    private MvcTestResult patiently(String uri, String token) {
        return http.get().uri(uri).header("Authorization", "Bearer " + token).header("Prefer", "wait=60").exchange();
    }

    private byte[] bytes(String uri, World world) {
        MvcTestResult answer = patiently(uri, world.member());
        assertThat(answer).as(uri).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private Map<ExportFormat, byte[]> files(String address, World world) {
        Map<ExportFormat, byte[]> files = new LinkedHashMap<>();
        for (ExportFormat format : ExportFormat.values()) {
            files.put(format, bytes(address + "/figures." + format.extension(), world));
        }
        return files;
    }

    private static void same(Map<ExportFormat, byte[]> files, Map<ExportFormat, byte[]> expected) {
        files.forEach((format, bytes) -> assertThat(bytes).as(format.name()).isEqualTo(expected.get(format)));
    }

    private int within(String board, String sql) throws Exception {
        return RowScope.with(Map.of("app.board", board),
                () -> transactions.execute(status -> jdbc.sql(sql).update()));
    }

    @Test
    void provisional_figures_are_taken_along_as_the_page_shows_them_with_who_took_them() throws Exception {
        World world = world();
        MvcTestResult answer = patiently(world.api() + "/figures.xlsx", world.member());
        assertThat(answer).hasStatusOk().hasContentType(ExportFormat.XLSX.mediaType()).hasHeader("Content-Disposition",
                "attachment; filename=\"" + world.board() + "-2026-27-Q1-as-at-2026-06-30.xlsx\"");
        try (XSSFWorkbook file = new XSSFWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            StringBuilder cover = new StringBuilder();
            file.getSheet("Cover").forEach(row -> cover.append(row.getCell(0).getStringCellValue()).append('\n'));
            assertThat(cover).contains("OFFICIAL-SENSITIVE\n", "Provisional. ", "Downloaded by ",
                    world.board() + "-council, at ");
            Map<String, String> referrals = new LinkedHashMap<>();
            for (Row row : file.getSheet("Referrals")) {
                if (row.getCell(1) != null) {
                    referrals.put(row.getCell(0).toString(), row.getCell(1).toString());
                }
            }
            assertThat(referrals).containsEntry("Education", "11.0").containsEntry("Police", "[c]")
                    .containsEntry("Health", "[c]").containsEntry("All sectors", "23.0");
        }
        String zip = new String(entries(bytes(world.api() + "/figures.zip", world)).get("manifest.json"),
                StandardCharsets.UTF_8);
        assertThat(zip).contains("\"PROVISIONAL\"", "\"downloadedBy\"", "\"" + world.board() + "-council\"");
        assertThat(Jsoup.parse(page(world.page(), world.member()).getResponse().getContentAsString())
                .select("#downloads a").eachAttr("href"))
                .containsExactly(world.api() + "/figures.pdf", world.api() + "/figures.xlsx",
                        world.api() + "/figures.ods",
                        world.api() + "/figures.csv", world.api(), world.api() + "/figures.zip");
    }

    private static Map<String, byte[]> entries(byte[] archive) throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void files_of_what_was_signed_off_are_the_same_byte_for_byte_after_late_facts_a_rebuild_and_a_second_version()
            throws Exception {
        World world = world();
        signed(world, 0);
        Map<ExportFormat, byte[]> kept = files(world.api(), world);
        Map<String, byte[]> archive = entries(kept.get(ExportFormat.ZIP));
        assertThat(archive.get("figures.pdf")).isEqualTo(kept.get(ExportFormat.PDF)).startsWith("%PDF-".getBytes(
                StandardCharsets.US_ASCII));
        assertThat(archive.get("figures.xlsx")).isEqualTo(kept.get(ExportFormat.XLSX));
        assertThat(archive.get("figures.ods")).isEqualTo(kept.get(ExportFormat.ODS));
        assertThat(archive.get("figures.csv")).isEqualTo(bytes(world.api() + "/figures.csv", world));
        assertThat(archive.get("figures.json")).isEqualTo(bytes(world.api(), world));
        assertThat(new String(archive.get("manifest.json"), StandardCharsets.UTF_8))
                .contains("\"SIGNED_OFF\"").doesNotContain("downloaded");
        MvcTestResult file = get(world.api() + "/figures.ods", world.chair());
        assertThat(file).hasHeader("Content-Disposition",
                "attachment; filename=\"" + world.board() + "-2026-27-Q1-signed-off.ods\"");
        assertThat(http.get().uri(world.api() + "/figures.ods").header("Authorization", "Bearer " + world.chair())
                .header("If-None-Match", file.getResponse().getHeader("ETag"))).hasStatus(304);

        History late = new History(Instant.parse("2026-10-11T09:00:00Z"));
        referrals(late, world.board(), "EDUCATION", 7, LocalDate.of(2026, 6, 20));
        publish(late);
        desk.rebuild("board-referrals");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> assertThat(new String(bytes(world.api() + "/versions/1/differences", world),
                        StandardCharsets.UTF_8)).contains("\"before\":\"23\",\"after\":\"30\""));
        same(files(world.api(), world), kept);
        same(files(world.api() + "/versions/1", world), kept);

        decide(world, world.chair(), "{\"decision\":\"REOPEN\",\"reason\":\"A return had been left out.\"}", 2);
        signed(world, 3);
        same(files(world.api() + "/versions/1", world), kept);
        assertThat(files(world.api(), world).get(ExportFormat.ODS)).isNotEqualTo(kept.get(ExportFormat.ODS));
        var versions = json.readTree(bytes(world.api() + "/sign-off", world)).at("/versions");
        String xlsx = versions.at("/0/files/1/href").asString();
        assertThat(bytes(xlsx, world)).isEqualTo(kept.get(ExportFormat.XLSX));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                .digest(kept.get(ExportFormat.XLSX)))).isEqualTo(versions.at("/0/files/1/sha256").asString());
    }

    @Test
    void the_database_itself_keeps_the_files_and_other_boards_see_none_of_them() throws Exception {
        World world = world();
        signed(world, 0);
        for (String change : new String[]{"update quarter_version_file set format = 'OTHER'",
                "delete from quarter_version_file", """
                        insert into quarter_version_file select board, quarter, version, 'OTHER', content, sha256
                        from quarter_version_file where format = 'ODS'"""}) {
            assertThatThrownBy(() -> within(world.board(), change)).as(change).isInstanceOf(DataAccessException.class);
        }
        assertThat(within(newBoard(), "delete from quarter_version_file")).isZero();
        assertThat(jdbc.sql("select count(*) from quarter_version_file").query(Long.class).single()).isZero();
    }

    @Test
    void a_proposal_that_is_declined_leaves_no_file_and_while_it_waits_its_files_are_the_judges() throws Exception {
        World world = world();
        decide(world, world.chair(), "{\"decision\":\"PROPOSE\"}", 0);
        String file = world.api() + "/versions/1/figures.xlsx";
        assertThat(get(file, world.member())).hasStatusOk();
        String auditor = TestIdentity.token(world.board() + "-council", "AUDITOR");
        assertThat(get(file, auditor)).hasStatus(404).bodyJson().extractingPath("$.code").isEqualTo("version-unknown");
        decide(world, world.member(), "{\"decision\":\"DECLINE\",\"reason\":\"A return had been left out.\"}", 1);
        assertThat(get(file, world.member())).hasStatus(404);
        assertThat(within(world.board(), "delete from quarter_version_file")).isZero();
    }

    @Test
    void of_a_version_older_than_files_it_is_said_what_there_is() throws Exception {
        World world = world();
        within(world.board(), """
                insert into quarter_version (board, quarter, version, proposed_by, proposed_at, approved_by,
                    approved_at, policy, inputs_sha256, positions, numbers, json, csv, page, json_sha256, csv_sha256,
                    page_sha256)
                select '%s', '%s', 1, 'a', now(), 'b', now(), 'suppress-5.v1', h, '{}', '{}', c, c, c, h, h, h
                from (select ''::bytea as c, encode(sha256(''), 'hex') as h) as f"""
                .formatted(world.board(), REVIEWED));
        assertThat(get(world.api() + "/versions/1/figures.zip", world.member())).hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyJson().extractingPath("$.code")
                .isEqualTo("file-not-kept");
        assertThat(get(world.api() + "/sign-off", world.member())).bodyJson().extractingPath("$.versions[0].files")
                .asArray().isEmpty();
    }
}
