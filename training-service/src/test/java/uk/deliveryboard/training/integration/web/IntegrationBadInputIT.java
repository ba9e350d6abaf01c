package uk.deliveryboard.training.integration.web;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import uk.deliveryboard.training.BadInputTest;
import uk.deliveryboard.training.BadRequest;

class IntegrationBadInputIT extends BadInputTest {

    IntegrationBadInputIT() {
        super("integration", "integration_day", "integration_verb", "xapi_statement");
    }

    @BeforeAll
    void anIntegration() {
        text(BadRequest.AGENCY, """
                with added as (insert into integration (agency, client, first_seen_at)
                               values ('%s', 'lms.bad', now()) on conflict do nothing returning 1)
                select count(*)::text from added""".formatted(BadRequest.AGENCY));
    }

    static Stream<BadRequest> bad() {
        BadRequest list = BadRequest.get("/v1/training/integrations");
        BadRequest one = BadRequest.get("/v1/training/integrations/lms.bad");
        BadRequest change = BadRequest.put("/v1/training/integrations/lms.bad", "{\"silentAfterDays\":3}");
        BadRequest trial = BadRequest.post("/v1/training/integrations:try", "[]")
                .header("Idempotency-Key", null);
        BadRequest refusal = BadRequest.post("/v1/training/integrations:refused", "{\"client\":\"lms.bad\"}")
                .header("Idempotency-Key", null).by("GATEWAY");
        return Stream.of(list.inEveryWay("integration-role-needed", "SPOC"),
                one.inEveryWay("integration-role-needed", "SPOC"),
                change.inEveryWay("integration-role-needed", "SPOC"),
                Stream.of(BadRequest.get("/v1/training/integrations/lms.none").named("unknown").gets(404, "not-found"),
                        BadRequest.put("/v1/training/integrations/lms.none", change.body()).named("unknown")
                                .gets(404, "not-found"),
                        change.named("nothing").saying("{}").gets(400, "invalid-request",
                                "/silentAfterDays not-null"),
                        change.replacing("3", "0").named("no day").gets(400, "invalid-request",
                                "/silentAfterDays min"),
                        change.replacing("3", "366").named("over a year").gets(400, "invalid-request",
                                "/silentAfterDays max"),
                        change.replacing("3", "\"3\"").named("text").gets(400, "wrong-type",
                                "/silentAfterDays wrong-type"),
                        refusal.named("nobody").with(null).gets(401, "not-signed-in"),
                        refusal.named("administrator").by("SYSTEM_ADMIN").gets(403, "access-refused",
                                " gateway-needed"),
                        refusal.named("integration").by("INTEGRATION_CLIENT").gets(403, "access-refused",
                                " gateway-needed"),
                        refusal.named("nothing").saying("{}").gets(400, "invalid-request", "/client not-null"),
                        refusal.named("no client").saying("{\"client\":\"a name\"}").gets(400, "invalid-request",
                                "/client pattern"),
                        refusal.named("too long").saying("{\"client\":\"" + "x".repeat(256) + "\"}").gets(400,
                                "invalid-request", "/client pattern"),
                        trial.named("wrong role").by("BOARD_MEMBER").gets(403, "access-refused",
                                " integration-role-needed"),
                        trial.named("nobody").with(null).gets(401, "not-signed-in"),
                        trial.named("malformed").saying("[").gets(400, "malformed-json"),
                        trial.named("not json").header("Content-Type", "text/csv").gets(400,
                                "content-type-not-taken"),
                        trial.named("parameter").at("?dryRun=true").gets(400, "unknown-parameter",
                                "?dryRun unknown-parameter"),
                        trial.named("no statement").saying("{}").gets(400, "statement-invalid", "/actor missing",
                                "/object missing", "/verb missing")))
                .flatMap(cases -> cases);
    }
}
