package uk.deliveryboard.referrals.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.platform.access.Role;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.referrals.vault.crypto.SealBroken;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who a referral is about is read through the vault alone, by the right people, with a purpose and a trace. */
class IdentityVaultIT extends ServiceTest {

    private static final Map<String, String> KEEPER = Map.of("app.vault", "keeper", "app.audit", "sealer");
    private static final Map<String, String> BOARD = Map.of("app.agency", "northmere-county", "app.reach", "board");

    @Value("${spring.datasource.url}")
    String url;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    RotateKeys rotateKeys;

    @Autowired
    IdentityVault vault;

    @Autowired
    BrokenGlasses glasses;

    @Test
    void a_case_officer_reads_what_was_submitted_and_what_was_shown_at_each_step() {
        UUID id = referral(Bodies.identified(12));
        assertThat(move(chair(), id, "\"v1\"", Bodies.toTriage())).hasStatus(200);

        MvcTestResult result = read(officer(), id, Bodies.everything());

        assertThat(result).hasStatus(200).hasHeader("Cache-Control", "no-store");
        JsonNode read = body(result);
        assertThat(read.at("/subject/familyName").asString()).isEqualTo("Person UnaDuo");
        assertThat(read.at("/subject/dateOfBirth").asString()).isEqualTo("2013-04-15");
        assertThat(read.at("/subject/address/postcode").asString()).isEqualTo("ZZ9 9ZZ");
        assertThat(read.at("/narrative").asString()).isEqualTo("Demo Person 12 showed a drawing in class.");
        assertThat(read.at("/referrerContact/email").asString()).isEqualTo("demo12@example.org");
        assertThat(read.at("/statements/0/evidence/policeForce").asString()).isEqualTo("northmere-police");
        assertThat(read.at("/marking").asString()).isEqualTo("OFFICIAL-SENSITIVE");
    }

    @Test
    void a_reader_gets_the_parts_asked_for_and_no_more() {
        JsonNode read = body(read(chair(), referral(Bodies.identified(13)), Bodies.reading("NARRATIVE")));

        assertThat(read.propertyNames()).containsExactlyInAnyOrder("referralId", "ref", "marking", "purpose",
                "narrative");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"CT_CASE_OFFICER", "CHANNEL_CHAIR"})
    void everybody_else_is_refused_and_the_refusal_is_recorded(Role role) throws Exception {
        UUID id = referral(Bodies.identified(14));

        for (String agency : List.of("northmere-county", "alderfen-college")) {
            MvcTestResult result = read(TestIdentity.bearer(agency, role.name()), id, Bodies.everything());

            assertThat(result).hasStatus(403);
            assertThat(result.getResponse().getContentAsString()).doesNotContain("Person", "Lantern", "drawing");
        }
        assertThat(log(id)).filteredOn(each -> each.startsWith("REFUSED")).hasSize(2)
                .allMatch(each -> each.contains("identity-role-needed"));
    }

    @Test
    void a_reading_is_recorded_with_its_purpose_and_parts_each_time() throws Exception {
        UUID id = referral(Bodies.identified(15));
        read(officer(), id, Bodies.reading("SUBJECT", "NARRATIVE"));
        read(officer(), id, Bodies.reading("SUBJECT", "NARRATIVE"));
        read(TestIdentity.bearer("southmere-county", "CHANNEL_CHAIR"), id, Bodies.everything());

        assertThat(log(id)).containsExactly("CREATE REFERRAL null {}", "VIEW IDENTITY:SUBJECT+NARRATIVE TRIAGE {}",
                "VIEW IDENTITY:SUBJECT+NARRATIVE TRIAGE {}",
                "REFUSED POST /v1/referrals/{id}/identity-readings null {out-of-reach}");
    }

    @Test
    void what_cannot_be_recorded_cannot_be_read() throws Exception {
        UUID id = referral(Bodies.identified(16));
        try (var connection = Ledger.owner(url);
                var statement = connection.createStatement()) {
            statement.execute("alter table access_log add constraint full_disk check (action <> 'VIEW') not valid");
            try {
                MvcTestResult result = read(officer(), id, Bodies.everything());

                assertThat(result).hasStatus(500);
                assertThat(result.getResponse().getContentAsString()).doesNotContain("Person", "drawing");
            } finally {
                statement.execute("alter table access_log drop constraint full_disk");
            }
        }
    }

    @Test
    void a_prevent_lead_reads_for_an_hour_after_breaking_the_glass_and_is_reviewed_by_somebody_else() throws Exception {
        UUID id = referral(Bodies.identified(17));
        UUID other = referral(Bodies.identified(18));
        MvcTestResult broken = post(lead(), "/v1/referrals/" + id + "/break-glass",
                "{\"reason\": \"Demo Person is missing since this morning.\"}");
        assertThat(broken).hasStatus(201);
        String glass = body(broken).get("id").asString();

        assertThat(read(lead(), id, Bodies.reading("SUBJECT"))).hasStatus(200);
        assertThat(read(lead(), other, Bodies.reading("SUBJECT"))).as("this glass only").hasStatus(403);
        assertThat(log(id)).contains("BREAK_GLASS BREAK_GLASS null {}", "BREAK_GLASS IDENTITY:SUBJECT TRIAGE {}");
        Instant opened = Instant.parse(body(broken).get("openedAt").asString());
        assertThat(isOpen(id, opened.plus(Duration.ofMinutes(60)).minusMillis(1))).isTrue();
        assertThat(isOpen(id, opened.plus(Duration.ofMinutes(60)))).isFalse();

        JsonNode listed = body(get(dpo(), "/v1/audit/break-glass?limit=200"));
        assertThat(listed.get("items").findValuesAsString("id")).contains(glass);
        assertThat(listed.toString()).contains("missing since this morning");
        String review = "/v1/audit/break-glass/" + glass + "/review";
        String note = "{\"outcome\": \"JUSTIFIED\", \"note\": \"A real emergency.\"}";
        assertThat(post(lead(), review, note)).hasStatus(403);
        assertThat(post(dpo(), review, note)).hasStatus(200);
        assertThat(post(dpo(), review, note)).hasStatus(409);
        assertThat(body(get(dpo(), "/v1/audit/break-glass?limit=200")).get("items").findValuesAsString("id"))
                .doesNotContain(glass);
    }

    @Test
    void a_rotation_wraps_every_data_key_anew_and_everything_still_opens() throws Exception {
        UUID id = referral(Bodies.identified(19));
        String before = as(KEEPER, () -> jdbc.sql("select key_id from vault_key where referral_id = ?").param(id)
                .query(String.class).single());

        UUID broken = referral(Bodies.identified(21));
        owner("update vault_key set wrapped_key = sha256('x') where referral_id = '" + broken + "'");

        RotateKeys.Rotated rotated = rotateKeys.rotate();

        assertThat(rotated.activeKey()).isNotEqualTo(before);
        assertThat(rotated.dataKeys()).isPositive();
        assertThat(rotated.broken()).as("is told, and holds up nobody").contains(broken).doesNotContain(id);
        assertThat(as(KEEPER, () -> jdbc.sql("select key_id from vault_key where referral_id = ?").param(id)
                .query(String.class).single())).isEqualTo(rotated.activeKey());
        assertThat(body(read(officer(), id, Bodies.everything())).at("/subject/familyName").asString())
                .isEqualTo("Person UnaNov");
    }

    @Test
    void a_ciphertext_moved_to_another_referral_or_field_does_not_open() throws Exception {
        UUID id = referral(Bodies.identified(20));
        UUID other = referral(Bodies.referral());
        owner("""
                insert into vault_key select '%s', agency, board, key_id, wrapped_key, created_at, wrapped_at, null
                from vault_key where referral_id = '%s'""".formatted(other, id));

        assertThatThrownBy(() -> as(BOARD, () -> vault.open(other))).isInstanceOf(SealBroken.class);

        owner("""
                insert into vault_entry select referral_id, 'STATEMENT/000099', ciphertext, stored_at from vault_entry
                where referral_id = '%s' and field = 'NARRATIVE'""".formatted(id));
        assertThatThrownBy(() -> as(BOARD, () -> vault.open(id))).isInstanceOf(SealBroken.class);
    }

    private MvcTestResult read(String bearer, UUID id, String body) {
        return http.post().uri("/v1/referrals/" + id + "/identity-readings").header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private List<String> log(UUID id) throws Exception {
        return as(KEEPER, () -> jdbc.sql("""
                select concat_ws(' ', action, resource, coalesce(purpose, 'null'), reasons::text) from access_log
                where referrals @> array[?]::uuid[] order by seq""").param(id).query(String.class).list());
    }

    private boolean isOpen(UUID id, Instant at) throws Exception {
        return as(BOARD, () -> glasses.isOpen(id, "test|northmere-county|PREVENT_LEAD", at));
    }

    private <T> T as(Map<String, String> settings, Callable<T> work) throws Exception {
        return RowScope.with(settings, () -> transactions.execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** What somebody could do who has the database's own role and no key. */
    private void owner(String sql) throws Exception {
        try (var connection = Ledger.owner(url);
                var statement = connection.createStatement()) {
            statement.execute("set app.vault = 'keeper'");
            statement.execute("set app.agency = 'alderfen-college'");
            statement.execute("alter table vault_key no force row level security");
            statement.execute("alter table vault_entry no force row level security");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("alter table vault_key force row level security");
                statement.execute("alter table vault_entry force row level security");
            }
        }
    }
}
