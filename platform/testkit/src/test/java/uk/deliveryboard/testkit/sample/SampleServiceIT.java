package uk.deliveryboard.testkit.sample;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class SampleServiceIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        TestIdentity.register(registry, "sample");
    }

    private MvcTestResult post(String body, String key, String token) {
        return http.post().uri("/v1/notes").header("Authorization", "Bearer " + token).header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    @Test
    void a_note_and_its_event_commit_together_and_reach_the_projection() {
        MvcTestResult response = post("{\"text\":\"hello\",\"weight\":1,\"on\":\"2026-10-12\"}", "key-00000001",
                TestIdentity.token("northmere-police", "SPOC"));
        assertThat(response).hasStatus(201);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                jdbc.sql("select count(*) from note_name where names = 'hello'").query(Long.class).single()).isOne());
    }

    @Test
    void every_kind_of_bad_input_is_a_problem() {
        String spoc = TestIdentity.token("northmere-police", "SPOC");
        String[][] table = {{"{", "400", "malformed-json"}, {"{\"text\":\"a\",\"weight\":\"1\"}", "400", "wrong-type"},
                {"{\"text\":\"a\",\"weight\":1,\"oops\":1}", "400", "unknown-field"},
                {"{\"text\":\"\",\"weight\":1}", "400", "invalid-request"},
                {"{\"text\":\"explode\",\"weight\":1,\"on\":\"2026-10-12\"}", "500", "internal-error"}};
        for (String[] row : table) {
            MvcTestResult response = post(row[0], UUID.randomUUID().toString(), spoc);
            assertThat(response).as(row[0]).hasStatus(Integer.parseInt(row[1]))
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyJson().extractingPath("$.code")
                    .isEqualTo(row[2]);
        }
    }
}
