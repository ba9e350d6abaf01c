package uk.deliveryboard.training.transfer.web;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import uk.deliveryboard.training.BadInputTest;
import uk.deliveryboard.training.BadRequest;

/** Whoever offers is the agency of bad requests itself, which joins nobody. */
class TransferBadInputIT extends BadInputTest {

    private static final String PATH = "/v1/training/transfers";
    private static final String ID = PATH + "/" + UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final String OTHER = "bad-input-other-agency";

    TransferBadInputIT() {
        super("staff", "staff_transfer", "training_record");
    }

    @BeforeAll
    void somebodyToTransfer() {
        jdbc.sql("""
                insert into agency (id, code, name, type, sequence) values (gen_random_uuid(), ?, 'Other', 'OTHER', 1)
                on conflict do nothing""").param(OTHER).update();
        staff(BadRequest.AGENCY, "MOVER");
    }

    static Stream<BadRequest> bad() {
        BadRequest offer = BadRequest.post(PATH, "{\"staffRef\":\"MOVER\",\"toAgency\":\"" + OTHER
                + "\",\"leftOn\":\"2026-10-05\"}");
        BadRequest accept = BadRequest.put(ID + "/acceptance",
                "{\"staffRef\":\"P1\",\"joiner\":{\"relevant\":true,\"joinedOn\":\"2026-10-05\"}}");
        Stream<BadRequest> offers = Stream.of(
                offer.named("nobody of ours").replacing("MOVER", "NOBODY")
                        .gets(422, "transfer-refused", "/staffRef staff-unknown"),
                offer.named("an address").replacing("MOVER", "a@example.org")
                        .gets(400, "invalid-request", "/staffRef pattern"),
                offer.named("an agency unheard of").replacing(OTHER, "nowhere")
                        .gets(422, "transfer-refused", "/toAgency agency-unknown"),
                offer.named("ourselves").replacing(OTHER, BadRequest.AGENCY)
                        .gets(422, "transfer-refused", "/toAgency own-agency"),
                offer.named("before joining").replacing("2026-10-05", "2019-12-31")
                        .gets(422, "transfer-refused", "/leftOn left-before-joining"),
                offer.named("a typing error").replacing("2026-10-05", "9026-10-05")
                        .gets(422, "transfer-refused", "/leftOn left-implausible"),
                offer.named("all of it").saying("{\"staffRef\":\"NOBODY\",\"toAgency\":\"nowhere\","
                        + "\"leftOn\":\"2026-10-05\"}")
                        .gets(422, "transfer-refused", "/staffRef staff-unknown", "/toAgency agency-unknown"));
        Stream<BadRequest> acceptances = Stream.of(
                accept.named("no such transfer").gets(404, "not-found"),
                accept.named("a name").replacing("\"P1\"", "\"Demo Person 12\"")
                        .gets(400, "invalid-request", "/staffRef pattern"),
                accept.named("no day").replacing(",\"joinedOn\":\"2026-10-05\"", "")
                        .gets(400, "invalid-request", "/joiner/joinedOn not-null"));
        return Stream.of(offers, acceptances, offer.inEveryWay("transfer-role-needed", "SPOC"),
                // without a transfer there is no other version of it
                accept.inEveryWay("transfer-role-needed", "SPOC").filter(each -> each.status() != 412),
                BadRequest.get(PATH).inEveryWay("transfer-role-needed", "SPOC"),
                BadRequest.get(ID).inEveryWay("transfer-role-needed", "SPOC"),
                Stream.of(BadRequest.get(PATH).named("a cursor of somebody else's").at("?cursor=RTE")
                        .gets(400, "invalid-cursor", "?cursor invalid")))
                .flatMap(cases -> cases);
    }
}
