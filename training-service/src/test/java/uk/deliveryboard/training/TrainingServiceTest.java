package uk.deliveryboard.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.events.EventType;
import uk.deliveryboard.platform.access.RowScope;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole service on a real PostgreSQL and Kafka, on 12 October 2026. Each test has an agency of its own. */
@SpringBootTest(properties = "deliveryboard.today=2026-10-12")
@AutoConfigureMockMvc
@Import(StatementCounter.class)
public abstract class TrainingServiceTest {

    @Autowired
    protected MockMvcTester http;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TransactionTemplate transactions;

    @Autowired
    protected JsonMapper json;

    /** Reads what the application itself may not: its outbox. */
    private JdbcClient owner;

    @Autowired
    void signInAsOwner(Environment environment) {
        owner = JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("DB_URL"),
                environment.getRequiredProperty("DB_OWNER_USER"),
                environment.getRequiredProperty("DB_OWNER_PASSWORD")));
    }

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        TestIdentity.register(registry, "training");
    }

    /** A new agency that the directory has told of. */
    protected String agency() {
        String code = "agency-" + UUID.randomUUID();
        jdbc.sql("insert into agency (id, code, name, type, sequence) values (?, ?, 'Test agency', 'OTHER', 1)")
                .params(UUID.randomUUID(), code).update();
        return code;
    }

    /** A new course of this family; valid for three years unless it is for ever. */
    protected String course(String family, boolean counts, Integer validityMonths) {
        String code = "C-" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
        jdbc.sql(
                """
                        insert into course (code, title, family, modality, validity_months, counts_towards_wrap_target, added_at)
                        values (?, 'Test course', ?, 'E_LEARNING', ?, ?, now())""")
                .params(code, family, validityMonths, counts).update();
        return code;
    }

    protected void staff(String agency, String... refs) {
        List<String> rows = Arrays.stream(refs)
                .map(ref -> "{\"staffRef\":\"%s\",\"relevant\":true,\"joinedOn\":\"2020-01-01\"}".formatted(ref))
                .toList();
        assertThat(post("/v1/staff:batch", rows(rows), spoc(agency))).hasStatusOk();
    }

    protected static String rows(List<String> rows) {
        return "{\"rows\":[" + String.join(",", rows) + "]}";
    }

    protected static String completion(String ref, String course, String day, String result, String source) {
        return "{\"staffRef\":\"%s\",\"courseCode\":\"%s\",\"completedOn\":\"%s\",\"result\":\"%s\",\"source\":\"%s\"}"
                .formatted(ref, course, day, result, source);
    }

    protected static String spoc(String agency) {
        return TestIdentity.token(agency, "SPOC");
    }

    protected static String integration(String agency) {
        return TestIdentity.token(agency, "INTEGRATION_CLIENT");
    }

    protected MvcTestResult post(String path, String body, String token) {
        return post(path, body, token, UUID.randomUUID().toString());
    }

    protected MvcTestResult post(String path, String body, String token, String key) {
        return http.post().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    protected MvcTestResult get(String path, String token) {
        return http.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
    }

    protected JsonNode body(MvcTestResult result) {
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    /** A number out of the database, counted as this agency. */
    protected long count(String agency, String sql) {
        return Long.parseLong(text(agency, sql));
    }

    /** A value out of the database, read as this agency. */
    protected String text(String agency, String sql) {
        try {
            return RowScope.with(Map.of(RowScope.AGENCY, agency),
                    () -> transactions.execute(status -> jdbc.sql(sql).query(String.class).single()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what only the owner of the tables may. */
    protected void jdbcOwned(String sql) {
        owner.sql(sql).update();
    }

    /** Bodies of the events committed on behalf of an agency, in their order, on Kafka already or not. */
    protected List<JsonNode> events(String agency, EventType<?> type) {
        return owner.sql("""
                select data from (select id, type, actor_agency, data from outbox
                                  union all select id, type, actor_agency, data from event_journal) e
                where actor_agency = ? and type = ? order by id""").params(agency, type.name())
                .query((row, index) -> json.readTree(row.getBytes(1))).list();
    }
}
