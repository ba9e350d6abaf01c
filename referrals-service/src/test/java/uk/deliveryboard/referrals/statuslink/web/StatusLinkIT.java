package uk.deliveryboard.referrals.statuslink.web;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.Ledger;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.referrals.statuslink.ReadStatus;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** A referrer sees how far a referral has come, by a link, without signing in, and never more than in general. */
class StatusLinkIT extends ServiceTest {

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void the_link_of_a_referral_shows_three_words_at_most_and_no_finding() {
        MvcTestResult submitted = submit(referrer(), Bodies.referral());
        UUID id = UUID.fromString(body(submitted).get("id").asString());
        String link = link(submitted);

        JsonNode first = shown(link);
        assertThat(first.propertyNames()).containsExactlyInAnyOrder("ref", "status", "meaning", "linkExpiresOn");
        assertThat(first.get("status").asString()).isEqualTo("RECEIVED");
        assertThat(first.get("linkExpiresOn").asString()).isEqualTo("2027-04-12");
        int version = 1;
        for (String step : Bodies.untilConsentPending()) {
            move(chair(), id, "\"v" + version++ + "\"", step);
            assertThat(shown(link).get("status").asString()).as(step).isEqualTo("IN_PROGRESS");
        }
    }

    @Test
    void a_token_is_stored_nowhere_and_a_repeated_request_gets_the_same_link() throws SQLException {
        String key = key();
        String first = link(submitUnder(key));
        MvcTestResult repeated = submitUnder(key);

        assertThat(repeated.getResponse().getHeader("Idempotent-Replayed")).isEqualTo("true");
        assertThat(link(repeated)).isEqualTo(first);
        String token = first.substring(first.lastIndexOf('/') + 1);
        assertThat(ask("select count(*) from status_link l where l::text like '%" + token + "%'")).isZero();
        assertThat(ask("select count(*) from idempotency i where encode(i.body, 'escape') like '%" + token
                + "%' or i::text like '%" + token + "%'")).isZero();
        assertThat(ask("select count(*) from status_link l where l.token_hash = encode(sha256('" + token
                + "'::bytea), 'hex')")).isEqualTo(1);
    }

    @Test
    void a_new_link_ends_the_one_before_it_and_only_the_agency_that_referred_gets_one() {
        MvcTestResult submitted = submit(referrer(), Bodies.referral());
        String old = link(submitted);
        String links = "/v1/referrals/" + body(submitted).get("id").asString() + "/status-links";

        assertThat(http.post().uri(links).header("Authorization", referrer()).exchange()).hasStatus(400);
        assertThat(post(chair(), links, "")).hasStatus(403);
        assertThat(post(TestIdentity.bearer("brackwater-college", "SPOC"), links, "")).hasStatus(404);
        assertThat(post(TestIdentity.bearer("northmere-county", "BOARD_MEMBER"), links, "")).hasStatus(403);
        assertThat(http.get().uri(old)).hasStatus(200);

        MvcTestResult issued = post(TestIdentity.bearer("alderfen-college", "SPOC"), links, "");

        assertThat(issued).as(body(issued).toString()).hasStatus(201);
        assertThat(http.get().uri(old)).hasStatus(404);
        assertThat(shown(link(issued)).get("status").asString()).isEqualTo("RECEIVED");
    }

    @Test
    void a_wrong_token_a_malformed_one_and_one_that_ran_out_are_told_apart_by_nobody() throws SQLException {
        String expired = link(submit(referrer(), Bodies.referral()));
        try (Connection connection = Ledger.owner(url); Statement statement = connection.createStatement()) {
            statement.execute("set app.agency = 'alderfen-college'");
            statement.execute("update status_link set expires_on = '2026-10-11' where token_hash = encode(sha256('"
                    + expired.substring(expired.lastIndexOf('/') + 1) + "'::bytea), 'hex')");
        }
        for (String uri : List.of(expired, "/v1/referral-status/" + "0".repeat(64), "/v1/referral-status/x",
                "/v1/referral-status/" + UUID.randomUUID())) {
            MvcTestResult result = http.get().uri(uri).exchange();
            assertThat(result).as(uri).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(body(result).get("detail").asString())
                    .startsWith("The link does not work, or does so no longer");
        }
        assertThat(http.get().uri("/v1/referrals")).as("nothing else is open").hasStatus(401);
        assertThat(http.get().uri(expired + "/more")).hasStatus(401);
    }

    @Test
    void a_link_that_is_looked_at_too_often_has_to_wait() {
        String link = link(submit(referrer(), Bodies.referral()));
        for (int look = 0; look < ReadStatus.LOOKS_AN_HOUR; look++) {
            assertThat(http.get().uri(link)).hasStatus(200);
        }

        MvcTestResult refused = http.get().uri(link).exchange();

        assertThat(refused).hasStatus(429);
        assertThat(body(refused).get("code").asString()).isEqualTo("looked-too-often");
        assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After"))).isBetween(1, 3600);
    }

    @Test
    void the_database_shows_the_holder_of_a_link_that_one_referral() throws SQLException {
        String link = link(submit(referrer(), Bodies.referral()));
        referral();
        String token = link.substring(link.lastIndexOf('/') + 1);
        try (Connection connection = Ledger.app(url); Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.status_link', encode(sha256('" + token
                    + "'::bytea), 'hex'), false)");
            for (String table : List.of("referral", "status_link")) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    assertThat(row.getLong(1)).as(table).isEqualTo(1);
                }
            }
        }
    }

    private MvcTestResult submitUnder(String key) {
        return http.post().uri("/v1/referrals").header("Authorization", referrer()).header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON).content(Bodies.referral()).exchange();
    }

    private JsonNode shown(String link) {
        MvcTestResult result = http.get().uri(link).exchange();
        assertThat(result).as(body(result).toString()).hasStatus(200).headers().hasValue("Cache-Control", "no-store");
        return body(result);
    }

    private static String link(MvcTestResult result) {
        String header = result.getResponse().getHeader("Link");
        assertThat(header).startsWith("</v1/referral-status/").endsWith(">; rel=\"status\"");
        return header.substring(1, header.indexOf('>'));
    }

    private long ask(String sql) throws SQLException {
        try (Connection connection = Ledger.owner(url); Statement statement = connection.createStatement()) {
            statement.execute("set app.agency = 'alderfen-college'");
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
