package uk.deliveryboard.plans.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Agencies that come as a file. */
class AgencyImportIT extends PlansServiceTestBase {

    private static final String ADMIN = TestIdentity.token("northmere-county", "SYSTEM_ADMIN");
    private static final String HEADER = "code,name,type,specifiedAuthority,activeFrom,parent,boards,ODS,notes\n";
    private static final String LOAD = "/v1/agency-imports?dryRun=false";
    private static final String DRY = "/v1/agency-imports";
    private static final String REFUSED = "/v1/agency-imports/refused-rows";

    private final String above = newAgencyCode();
    private final String beneath = newAgencyCode();
    private final String taken = newAgencyCode();
    private final String ods = "Q" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(java.util.Locale.ROOT)
            .replace('-', '0');
    /** The child before its parent; a second agency with the identifier of the first; a row of which nothing is known. */
    private final String file = HEADER + row(beneath, "Demo Trust 1", above, ods) + row(above, "Demo Council 2", "", "")
            + row(taken, "Demo Trust 3", "", ods) + "No Code,,CASTLE,yes,2026-04-01,,,,\"a, b\"\n";

    private static String row(String code, String name, String parent, String ods) {
        return "%s,%s,NHS_TRUST,yes,2020-04-01,%s,northmere,%s,\n".formatted(code, name, parent, ods);
    }

    private MvcTestResult send(String path, String token, String csv, String key) {
        return api.http().post().uri(path).multipart()
                .file(new MockMultipartFile("file", "agencies", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .header("Authorization", "Bearer " + token).header("Idempotency-Key", key).exchange();
    }

    private MvcTestResult send(String path, String csv) {
        return send(path, ADMIN, csv, UUID.randomUUID().toString());
    }

    private static void counts(MvcTestResult result, int entered, int unchanged, int... refused) {
        assertThat(PlansApi.<Integer>json(result, "$.entered")).isEqualTo(entered);
        assertThat(PlansApi.<Integer>json(result, "$.unchanged")).isEqualTo(unchanged);
        assertThat(PlansApi.<List<Integer>>json(result, "$.refused[*].number")).containsExactly(
                java.util.Arrays.stream(refused).boxed().toArray(Integer[]::new));
    }

    private boolean known(String code) {
        return api.get("/v1/agencies/" + code, ADMIN).getResponse().getStatus() == 200;
    }

    @Test
    void a_dry_run_says_what_the_load_will_say_and_leaves_nothing() {
        MvcTestResult dry = send(DRY, file);
        assertThat(dry).hasStatus(200);
        counts(dry, 2, 0, 4, 5);
        assertThat(List.of(known(above), known(beneath), known(taken))).containsOnly(false);
        assertThat(database.eventTypesOf(above)).isEmpty();
        MvcTestResult load = send(LOAD, file);
        assertThat(load).hasStatus(201);
        assertThat(PlansApi.body(load)).isEqualTo(PlansApi.body(dry).replace("\"dryRun\":true", "\"dryRun\":false"));
    }

    @Test
    void rows_that_can_be_entered_are_and_the_others_are_given_back_with_their_faults() {
        MvcTestResult load = send(LOAD, file);
        counts(load, 2, 0, 4, 5);
        assertThat(PlansApi.<List<String>>json(load, "$.refused[*].faults[*].code")).containsExactly(
                "identifier-taken", "not-a-code", "missing", "not-one-of");
        assertThat(PlansApi.<List<Integer>>json(load, "$.unreadColumns")).containsExactly(9);
        assertThat(List.of(known(above), known(beneath), known(taken))).containsExactly(true, true, false);
        assertThat(PlansApi.<String>json(api.get("/v1/agencies/" + beneath, ADMIN), "$.parent")).isEqualTo(above);
        assertThat(database.eventTypesOf(beneath)).containsExactly("directory.organisation-registered");
        assertThat(database.eventTypesOf(taken)).isEmpty();
    }

    @Test
    void a_file_that_is_sent_again_changes_nothing_and_what_was_given_back_is_mended_and_sent() {
        send(LOAD, file);
        counts(send(LOAD, file), 0, 2, 4, 5);
        assertThat(database.eventTypesOf(above)).containsExactly("directory.organisation-registered");
        String back = PlansApi.body(send(REFUSED, file));
        assertThat(back.lines()).hasSize(3).first().asString().endsWith(
                "notes,refusedRow,refusedColumn,refusedCode,refusedMessage");
        assertThat(back).contains("\"a, b\"").doesNotContain(above);
        counts(send(LOAD, back.replace(ods, "")), 1, 0, 3);
        assertThat(known(taken)).isTrue();
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_was_and_a_key_is_for_one_file() {
        String key = UUID.randomUUID().toString();
        MvcTestResult first = send(LOAD, ADMIN, file, key);
        MvcTestResult second = send(LOAD, ADMIN, file, key);
        assertThat(PlansApi.body(second)).isEqualTo(PlansApi.body(first));
        assertThat(second).hasStatus(201).headers().hasValue("Idempotent-Replayed", "true");
        assertThat(send(LOAD, ADMIN, file + "\n" + row("x", "y", "", ""), key)).hasStatus(422).bodyJson()
                .extractingPath("$.code").isEqualTo("idempotency-key-reused");
        assertThat(send(DRY, ADMIN, file, key)).hasStatus(422);
    }

    @Test
    void an_entry_is_not_overwritten_by_a_row_nor_by_a_second_row_with_its_code() {
        MvcTestResult load = send(LOAD, HEADER + row(above, "Demo A", "", "") + row(above, "Demo B", "", ""));
        counts(load, 1, 0, 3);
        MvcTestResult other = send(LOAD, HEADER + row(above, "Demo B", "", ods));
        counts(other, 0, 0, 2);
        assertThat(PlansApi.<List<String>>json(other, "$.refused[0].faults[*].column")).containsExactly("name", "");
        assertThat(PlansApi.<String>json(api.get("/v1/agencies/" + above, ADMIN), "$.name")).isEqualTo("Demo A");
    }

    @Test
    void two_thousand_agencies_are_loaded_while_the_sender_waits_and_one_more_is_too_many() {
        StringBuilder many = new StringBuilder(HEADER);
        for (int each = 0; each < 2_000; each++) {
            many.append(row(above + "-" + each, "Demo Agency " + each, "", ""));
        }
        long start = System.nanoTime();
        counts(send(LOAD, many.toString()), 2_000, 0);
        assertThat(java.time.Duration.ofNanos(System.nanoTime() - start)).isLessThan(java.time.Duration.ofSeconds(25));
        many.append(row(above + "-x", "Demo Agency", "", ""));
        assertThat(send(LOAD, many.toString())).hasStatus(422).bodyJson().extractingPath("$.errors[0].code")
                .isEqualTo("document-too-many-rows");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|document-empty", "%PDF-1.7|document-unsupported-kind",
            "code,name|column-missing", "code,name,type,specifiedAuthority,activeFrom|file-without-rows"})
    void a_file_that_is_not_read_is_refused_whole(String start, String code) {
        for (String path : List.of(LOAD, DRY, REFUSED)) {
            String csv = code.equals("column-missing") ? start + "\na,b\n" : start;
            assertThat(send(path, csv)).hasStatus(422).bodyJson().extractingPath("$.errors[0].code").isEqualTo(code);
            assertThat(send(path, csv)).bodyJson().extractingPath("$.code").isEqualTo("agency-file-refused");
        }
    }

    @Test
    void only_those_who_enter_agencies_send_files_of_them() {
        for (String path : List.of(LOAD, DRY, REFUSED)) {
            assertThat(send(path, PlansApi.spoc(above), file, "k")).hasStatus(403);
        }
        assertThat(known(above)).isFalse();
    }
}
