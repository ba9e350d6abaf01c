package uk.deliveryboard.training.coverage.web;

import java.util.stream.Stream;
import uk.deliveryboard.training.BadInputTest;
import uk.deliveryboard.training.BadRequest;

/** Today is 12 October 2026. */
class CoverageBadInputIT extends BadInputTest {

    static Stream<BadRequest> bad() {
        BadRequest coverage = BadRequest.get("/v1/training/coverage");
        BadRequest forecast = BadRequest.get("/v1/training/coverage/forecast");
        BadRequest standings = BadRequest.get("/v1/training/coverage/requirements");
        Stream<BadRequest> each = Stream.of(forecast, coverage).flatMap(read -> Stream.of(
                read.named("unknown measure").at("?measure=K7").gets(400, "invalid-parameter",
                        "?measure measure-unknown"),
                read.named("nul in the measure").at("?measure=%00").gets(400, "invalid-parameter",
                        "?measure measure-unknown"),
                read.named("address as group").at("?roleGroup=a@example.org").gets(400, "invalid-parameter",
                        "?roleGroup pattern")));
        Stream<BadRequest> quarters = Stream.of(coverage, standings).flatMap(read -> Stream.of(
                read.named("no quarter").at("?quarter=2026-28-Q1").gets(400, "invalid-parameter",
                        "?quarter quarter-invalid"),
                read.named("calendar quarter").at("?quarter=Q3").gets(400, "invalid-parameter",
                        "?quarter quarter-invalid"),
                read.named("next quarter").at("?quarter=2026-27-Q4").gets(400, "invalid-parameter",
                        "?quarter quarter-in-future")));
        return Stream.of(coverage.inEveryWay("coverage-role-needed", "SPOC"),
                forecast.inEveryWay("coverage-role-needed", "SPOC"), standings.inEveryWay("", "SPOC"), each, quarters,
                Stream.of(standings.named("wrong role").by("BOARD_MEMBER").gets(403, "access-refused",
                        " coverage-role-needed", " role-group-role-needed"),
                        forecast.named("no target").at("?measure=LOCAL_BRIEFING").gets(404, "not-found")))
                .flatMap(cases -> cases);
    }
}
