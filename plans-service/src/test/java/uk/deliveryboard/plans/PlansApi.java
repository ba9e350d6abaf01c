package uk.deliveryboard.plans;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** Speaks to the service as its callers do. Bodies are written out: they are what seeds and clients send. */
public final class PlansApi {

    private final MockMvcTester http;

    PlansApi(MockMvcTester http) {
        this.http = http;
    }

    public static String spoc(String agency) {
        return TestIdentity.token(agency, "SPOC");
    }

    public static String agency(String code) {
        return """
                {"code": "%s", "name": "Agency %s", "type": "POLICE_FORCE", "sector": "POLICE",
                 "specifiedAuthority": true, "boards": ["northmere"], "activeFrom": "2020-04-01"}""".formatted(code,
                code);
    }

    public static final String PLAN = """
            {"title": "Delivery plan 2026/27", "type": "ORGANISATION",
             "periodFrom": "2026-04-01", "periodTo": "2027-03-31"}""";

    public static String action(String taskCode) {
        return action(taskCode, "2026-09-01", "2026-12-31");
    }

    public static String action(String taskCode, String plannedStart, String due) {
        return """
                {"taskCode": "%s", "title": "Train the front line", "description": "WRAP for all who meet the public",
                 "dutyCode": "TRAIN_STAFF",
                 "timescale": {"raw": "Autumn 2026", "plannedStart": "%s", "due": "%s"},
                 "primaryOwner": {"kind": "JOB_ROLE", "label": "Head of Learning"},
                 "milestones": [{"title": "Trainers booked", "due": "%s"}]}""".formatted(taskCode, plannedStart, due,
                due);
    }

    public static final String PROGRESS = """
            {"note": "Two of three cohorts trained.", "confidence": "CONFIRMED", "startedOn": "2026-09-02",
             "forecast": "2026-12-20", "milestonesMet": [1]}""";

    public MvcTestResult post(String path, String token, String body) {
        return post(path, token, body, UUID.randomUUID().toString(), null);
    }

    public MvcTestResult post(String path, String token, String body, String key, @Nullable String ifMatch) {
        var request = http.method(HttpMethod.POST).uri(path).header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key).contentType(MediaType.APPLICATION_JSON).content(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.exchange();
    }

    /** Sends a document to be read as a plan. */
    public MvcTestResult upload(String agency, byte[] file, String key) {
        return http.post().uri("/v1/plan-imports").multipart()
                .file(new MockMultipartFile("file", "plan", "application/octet-stream", file))
                .header("Authorization", "Bearer " + spoc(agency)).header("Idempotency-Key", key).exchange();
    }

    public MvcTestResult upload(String agency, String csv) {
        return upload(agency, csv.getBytes(StandardCharsets.UTF_8), UUID.randomUUID().toString());
    }

    public MvcTestResult get(String path, String token) {
        return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    public MockMvcTester http() {
        return http;
    }

    /** Registers an agency. */
    public void register(String agency) {
        assertThat(post("/v1/agencies", TestIdentity.token("northmere-county", "SYSTEM_ADMIN"), agency(agency)))
                .hasStatus(201);
    }

    /** Registers an agency that sits on this board alone. */
    public void register(String agency, String board) {
        assertThat(post("/v1/agencies", TestIdentity.token("northmere-county", "SYSTEM_ADMIN"),
                agency(agency).replace("northmere", board))).hasStatus(201);
    }

    public MvcTestResult put(String path, String token, String body, String ifMatch) {
        return http.put().uri(path).header("Authorization", "Bearer " + token).header("If-Match", ifMatch)
                .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    /** Opens a plan of a registered agency and gives its path. */
    public String plan(String agency) {
        MvcTestResult created = post("/v1/plans", spoc(agency), PLAN);
        assertThat(created).hasStatus(201);
        return location(created);
    }

    /** Registers an agency, opens a plan with action 1a and gives the path of the action. */
    public String planWithAction(String agency) {
        register(agency);
        String plan = plan(agency);
        assertThat(post(plan + "/actions", spoc(agency), action("1a"))).hasStatus(201);
        return plan + "/actions/1a";
    }

    public MvcTestResult report(String action, String agency, String body, String ifMatch) {
        return post(action + "/progress", spoc(agency), body, UUID.randomUUID().toString(), ifMatch);
    }

    public static final String ASSESSMENT = """
            {"on": "2026-11-20", "outcome": "MITIGATED", "characteristics": ["RACE", "RELIGION_OR_BELIEF"],
             "impact": "Young Muslims may feel singled out.", "mitigations": "Sessions cover all ideologies."}""";
    public static final String SIGN_OFF = """
            {"on": "2026-11-21", "role": "CHIEF_OFFICER", "minuteRef": "Command team 21 November, item 4"}""";

    /** A move by somebody with the role, on the version that the plan has. */
    public MvcTestResult move(String plan, String agency, String role, String body) {
        return onPresentVersion(plan, "/transitions", agency, role, body);
    }

    /** A change of a plan as a whole, on the version that the plan has. */
    public MvcTestResult onPresentVersion(String plan, String below, String agency, String role, String body) {
        String etag = etag(get(plan, spoc(agency)));
        return post(plan + below, TestIdentity.token(agency, role), body, UUID.randomUUID().toString(), etag);
    }

    /** Submits a plan of an organisation that has actions, has it assessed, signed, approved by another and adopted. */
    public void adopt(String plan, String agency) {
        assertThat(move(plan, agency, "SPOC", "{\"move\": \"SUBMIT\"}")).hasStatus(201);
        assertThat(onPresentVersion(plan, "/equality-assessments", agency, "PREVENT_LEAD", ASSESSMENT)).hasStatus(201);
        assertThat(onPresentVersion(plan, "/sign-offs", agency, "SPOC", SIGN_OFF)).hasStatus(201);
        assertThat(move(plan, agency, "BOARD_CHAIR", "{\"move\": \"APPROVE\"}")).hasStatus(201);
        assertThat(move(plan, agency, "BOARD_CHAIR", "{\"move\": \"ADOPT\"}")).hasStatus(201);
    }

    public static String location(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    public static String etag(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("ETag"));
    }

    public static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T json(MvcTestResult result, String path) {
        return JsonPath.read(body(result), path);
    }
}
