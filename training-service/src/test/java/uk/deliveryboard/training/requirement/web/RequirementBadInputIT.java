package uk.deliveryboard.training.requirement.web;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.BadInputTest;
import uk.deliveryboard.training.BadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Today is 12 October 2026, so that the running quarter began on the 1st. */
class RequirementBadInputIT extends BadInputTest {

    private static final BadRequest REQUIREMENT = BadRequest.post("/v1/training/requirements",
            "{\"code\":\"BAD-R\",\"title\":\"T\",\"scope\":\"OWN_AGENCY\",\"families\":[\"WRAP\"],\"graceDays\":30,\"effectiveFrom\":\"2026-10-12\"}");
    private static final BadRequest TARGET = BadRequest.post("/v1/training/targets",
            "{\"measure\":\"K1\",\"scope\":\"AGENCY_TYPE\",\"agencyType\":\"BAD\",\"percent\":60,\"effectiveFrom\":\"2026-10-12\"}");

    RequirementBadInputIT() {
        super("requirement", "training_target");
    }

    static Stream<BadRequest> bad() {
        return Stream.of(REQUIREMENT.inEveryWay("requirement-role-needed", "SPOC"),
                TARGET.inEveryWay("target-role-needed", "PREVENT_LEAD"),
                BadRequest.get("/v1/training/requirements").inEveryWay("", "SPOC"),
                BadRequest.get("/v1/training/requirements/DSL-FACE-TO-FACE").inEveryWay("", "SPOC"),
                BadRequest.get("/v1/training/targets").inEveryWay("", "SPOC"),
                BadRequest.get("/v1/training/targets/K1").inEveryWay("", "SPOC"), requirements(), targets(), reads())
                .flatMap(cases -> cases);
    }

    private static Stream<BadRequest> requirements() {
        return Stream.of(
                REQUIREMENT.named("nothing").saying("{}").gets(400, "invalid-request", "/code not-null",
                        "/title not-blank", "/scope not-null", "/families not-null", "/effectiveFrom not-null"),
                REQUIREMENT.named("for the area by a SPOC").by("SPOC").replacing("OWN_AGENCY", "AREA")
                        .gets(403, "access-refused", " area-requirement-role-needed"),
                REQUIREMENT.named("no kind").replacing("OWN_AGENCY", "AGENCY_TYPE")
                        .gets(400, "invalid-request", "/agencyType not-null"),
                REQUIREMENT.named("a kind and the own agency").replacing("\"code\"", "\"agencyType\":\"BAD\",\"code\"")
                        .gets(400, "invalid-request", "/agencyType null"),
                REQUIREMENT.named("requires nothing").replacing("[\"WRAP\"]", "[]")
                        .gets(400, "invalid-request", "/families size"),
                REQUIREMENT.named("no family").replacing("[\"WRAP\"]", "[null]")
                        .gets(400, "invalid-request", "/families/0 not-null"),
                REQUIREMENT.named("unknown family").replacing("WRAP", "WRAPS")
                        .gets(400, "wrong-type", "/families/0 wrong-type"),
                REQUIREMENT.named("grace of three years").replacing("30", "1095")
                        .gets(400, "invalid-request", "/graceDays max"),
                REQUIREMENT.named("grace below nothing").replacing("30", "-1")
                        .gets(400, "invalid-request", "/graceDays min"),
                REQUIREMENT.named("nul in the title").replacing("\"T\"", "\"\\u0000\"")
                        .gets(400, "invalid-request", "/title pattern"),
                REQUIREMENT.named("impossible day").replacing("2026-10-12", "2026-10-32")
                        .gets(400, "wrong-type", "/effectiveFrom wrong-type"),
                REQUIREMENT.named("past quarter").replacing("2026-10-12", "2026-09-30")
                        .gets(422, "rule-not-taken", "/effectiveFrom effective-in-past-quarter"),
                REQUIREMENT.named("end of days").replacing("2026-10-12", "+999999999-12-31")
                        .gets(422, "rule-not-taken", "/effectiveFrom effective-too-far-ahead"),
                REQUIREMENT.named("withdraws nothing").replacing("30", "30,\"withdrawn\":true")
                        .gets(422, "rule-not-taken", "/withdrawn nothing-to-withdraw"),
                REQUIREMENT.named("softens the area's").replacing("BAD-R", "DSL-FACE-TO-FACE")
                        .gets(422, "rule-not-taken", "/code code-of-wider-scope"),
                REQUIREMENT.named("stranger").with(TestIdentity.token("agency-unheard-of", "SPOC"))
                        .gets(409, "agency-not-registered"));
    }

    private static Stream<BadRequest> targets() {
        return Stream.of(
                TARGET.named("nothing").saying("{}").gets(400, "invalid-request", "/measure not-null",
                        "/scope not-null", "/percent not-null", "/effectiveFrom not-null"),
                TARGET.named("unknown measure").replacing("K1", "K99")
                        .gets(400, "invalid-request", "/measure measure-unknown"),
                TARGET.named("over all").replacing("60", "101").gets(400, "invalid-request", "/percent max"),
                TARGET.named("none").replacing("60", "0").gets(400, "invalid-request", "/percent min"),
                TARGET.named("a fraction").replacing("60", "89.5").gets(400, "wrong-type", "/percent wrong-type"),
                TARGET.named("own target").replacing("AGENCY_TYPE", "OWN_AGENCY").replacing("\"agencyType\":\"BAD\",",
                        "").gets(400, "invalid-request", "/scope target-of-own-agency"),
                TARGET.named("past quarter").replacing("2026-10-12", "2026-09-30")
                        .gets(422, "rule-not-taken", "/effectiveFrom effective-in-past-quarter"));
    }

    private static Stream<BadRequest> reads() {
        return Stream.of(
                BadRequest.get("/v1/training/requirements").named("no day").at("?on=yesterday")
                        .gets(400, "invalid-parameter", "?on wrong-type"),
                BadRequest.get("/v1/training/targets").named("no day").at("?on=2026-02-30")
                        .gets(400, "invalid-parameter", "?on wrong-type"),
                BadRequest.get("/v1/training/requirements/NONE").named("unknown").gets(404, "not-found"),
                BadRequest.get("/v1/training/targets/WRAP-90").named("unknown").gets(404, "not-found"));
    }

    @Test
    void a_key_that_was_used_for_another_request_is_refused() {
        assertThat(send(TARGET)).hasStatus(201);
        assertThat(body(send(TARGET.replacing("60", "61"))).at("/code").asString())
                .isEqualTo("idempotency-key-reused");
    }
}
