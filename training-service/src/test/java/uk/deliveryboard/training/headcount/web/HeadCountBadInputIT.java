package uk.deliveryboard.training.headcount.web;

import java.util.stream.Stream;
import uk.deliveryboard.training.BadInputTest;
import uk.deliveryboard.training.BadRequest;

/** Today is 12 October 2026. */
class HeadCountBadInputIT extends BadInputTest {

    private static final String PATH = "/v1/training/head-counts/";

    HeadCountBadInputIT() {
        super("head_count");
    }

    static Stream<BadRequest> bad() {
        BadRequest see = BadRequest.get(PATH + "2026-27-Q2");
        String body = "{\"inScope\":20,\"trained\":7,\"source\":\"PAYROLL\",\"countedOn\":\"2026-09-30\"}";
        BadRequest declare = BadRequest.put(PATH + "2026-27-Q2", body).header("If-Match", "\"v0\"");
        Stream<BadRequest> quarters = Stream.of("2026-28-Q2", "Q2", "2026-27-Q4").flatMap(quarter -> Stream.of(
                BadRequest.get(PATH + quarter).named("no quarter that has begun").gets(404, "not-found"),
                BadRequest.put(PATH + quarter, body).header("If-Match", "\"v0\"").named("no quarter that has begun")
                        .gets(404, "not-found")));
        Stream<BadRequest> counts = Stream.of(
                declare.named("nobody in scope").replacing(":20", ":0").gets(400, "invalid-request", "/inScope min"),
                declare.named("less than nobody").replacing(":7", ":-1").gets(400, "invalid-request", "/trained min"),
                declare.named("half a person").replacing(":20", ":20.5")
                        .gets(400, "wrong-type", "/inScope wrong-type"),
                declare.named("more than there are people").replacing(":20", ":1000001")
                        .gets(400, "invalid-request", "/inScope max"),
                declare.named("a per cent").replacing(":7", ":\"90%\"").gets(400, "wrong-type", "/trained wrong-type"),
                declare.named("hearsay").replacing("PAYROLL", "HEARSAY").gets(400, "wrong-type", "/source wrong-type"),
                declare.named("no day").replacing(",\"countedOn\":\"2026-09-30\"", "")
                        .gets(400, "invalid-request", "/countedOn not-null"),
                declare.named("more trained than there are").replacing(":7", ":21")
                        .gets(422, "head-count-refused", "/trained more-trained-than-in-scope"),
                declare.named("tomorrow").replacing("2026-09-30", "2026-10-13")
                        .gets(422, "head-count-refused", "/countedOn counted-in-future"),
                declare.named("the quarter before").replacing("2026-09-30", "2026-06-30")
                        .gets(422, "head-count-refused", "/countedOn counted-too-early"));
        return Stream.of(see.inEveryWay("coverage-role-needed", "SPOC"),
                declare.inEveryWay("head-count-role-needed", "SPOC"), quarters, counts).flatMap(cases -> cases);
    }
}
