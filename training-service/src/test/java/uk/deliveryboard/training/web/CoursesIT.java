package uk.deliveryboard.training.web;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

class CoursesIT extends TrainingServiceTest {

    private final String code = "WRAP-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    private final String lead = TestIdentity.token("northmere-county", "TRAINING_LEAD");

    private String wrap(String title) {
        return "{\"code\":\"%s\",\"title\":\"%s\",\"family\":\"WRAP\",\"modality\":\"FACE_TO_FACE\",\"minutes\":60,\"validityMonths\":36,\"countsTowardsWrapTarget\":true}"
                .formatted(code, title);
    }

    @Test
    void a_course_is_added_once_and_is_there_for_every_agency() {
        MvcTestResult added = post("/v1/courses", wrap("WRAP workshop"), lead);
        MvcTestResult taken = post("/v1/courses", wrap("Another workshop"),
                TestIdentity.token("northmere-county", "PREVENT_LEAD"));

        assertThat(added).hasStatus(201);
        assertThat(body(added)).isEqualTo(json.readTree(wrap("WRAP workshop")));
        assertThat(taken).hasStatus(409);
        assertThat(body(taken).at("/code").asString()).isEqualTo("course-exists");
        assertThat(body(taken).at("/errors/0/pointer").asString()).isEqualTo("/code");
        assertThat(courses(TestIdentity.token("alderfen-college", "REFERRER"))).contains(body(added));
    }

    private Iterable<JsonNode> courses(String token) {
        java.util.List<JsonNode> courses = new java.util.ArrayList<>();
        String path = "/v1/courses?limit=2";
        while (path != null) {
            JsonNode page = body(get(path, token));
            page.at("/items").forEach(courses::add);
            path = page.at("/next").isNull() ? null : "/v1/courses?limit=2&cursor=" + page.at("/next").asString();
        }
        return courses;
    }

    @Test
    void a_course_that_does_not_expire_says_nothing_of_validity() {
        String body = "{\"code\":\"%s\",\"title\":\"Briefing\",\"family\":\"LOCAL_BRIEFING\",\"modality\":\"RECORDED\",\"countsTowardsWrapTarget\":false}"
                .formatted(code);

        assertThat(body(post("/v1/courses", body, lead))).isEqualTo(json.readTree(body));
    }
}
