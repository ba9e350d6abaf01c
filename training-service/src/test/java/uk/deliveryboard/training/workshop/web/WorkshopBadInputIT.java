package uk.deliveryboard.training.workshop.web;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.BadInputTest;
import uk.deliveryboard.training.BadRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Today is 12 October 2026. */
class WorkshopBadInputIT extends BadInputTest {

    private static final String ROLE = "workshop-role-needed";
    private static final String ID = "0192f0c1-2d3e-7a4b-8c5d-6e7f80910a1b";
    private static final String WORKSHOP = "/v1/training/workshops/" + ID;
    private static final String UNKNOWN = "/v1/training/workshops/0192f0c1-2d3e-7a4b-8c5d-6e7f80910aff";

    private static final BadRequest PLAN = BadRequest.post("/v1/training/workshops",
            "{\"courseCode\":\"BAD-W\",\"heldOn\":\"2026-10-20\",\"venue\":\"ROOM-1\",\"capacity\":5,\"trainers\":[\"W1\"]}");
    private static final BadRequest BOOK = BadRequest.post(WORKSHOP + "/bookings", "{\"staffRef\":\"W2\"}");
    private static final BadRequest DECIDE = BadRequest.put(WORKSHOP + "/bookings/W2", "{\"decision\":\"CANCEL\"}");
    private static final BadRequest REGISTER = BadRequest.put(WORKSHOP + "/register", "{\"attended\":[\"W2\"]}");
    private static final BadRequest TRAINER = BadRequest.post("/v1/training/trainers",
            "{\"staffRef\":\"W2\",\"accreditedOn\":\"2026-10-01\",\"homeOfficeRegistered\":true}");

    WorkshopBadInputIT() {
        super("trainer", "workshop", "workshop_booking", "training_record");
    }

    @BeforeAll
    void aWorkshop() {
        jdbc.sql("""
                insert into course (code, title, family, modality, counts_towards_wrap_target, added_at)
                values ('BAD-W', 'Course', 'WRAP', 'FACE_TO_FACE', true, now()) on conflict do nothing""").update();
        staff(BadRequest.AGENCY, "W1", "W2");
        write("""
                insert into trainer (agency, person_id, staff_ref, accredited_on, home_office, changed_at)
                select agency, person_id, staff_ref, '2026-01-01', true, now() from staff
                where staff_ref = 'W1' and agency = '%s' on conflict do nothing""".formatted(BadRequest.AGENCY));
        write("""
                insert into workshop (workshop_id, agency, course_code, held_on, venue, capacity, trainers, state, version,
                                      changed_at)
                values ('%s', '%s', 'BAD-W', '2026-10-20', 'ROOM-1', 5, '{W1}', 'PLANNED', 1, now())
                on conflict do nothing"""
                .formatted(ID, BadRequest.AGENCY));
    }

    private void write(String sql) {
        text(BadRequest.AGENCY, "with added as (" + sql + " returning 1) select count(*)::text from added");
    }

    static Stream<BadRequest> bad() {
        return Stream.of(PLAN.inEveryWay(ROLE, "SPOC"), BOOK.inEveryWay(ROLE, "SPOC"),
                DECIDE.inEveryWay(ROLE, "SPOC"), REGISTER.inEveryWay(ROLE, "SPOC"), TRAINER.inEveryWay(ROLE, "SPOC"),
                BadRequest.get("/v1/training/workshops").inEveryWay(ROLE, "SPOC"),
                BadRequest.get(WORKSHOP).inEveryWay(ROLE, "SPOC"),
                BadRequest.get("/v1/training/trainers").inEveryWay(ROLE, "SPOC"), plans(), places(), trainers())
                .flatMap(cases -> cases);
    }

    private static Stream<BadRequest> plans() {
        return Stream.of(
                PLAN.named("nothing").saying("{}").gets(400, "invalid-request", "/capacity not-null",
                        "/courseCode not-null", "/heldOn not-null", "/trainers not-null", "/venue not-null"),
                PLAN.named("no trainer").replacing("[\"W1\"]", "[]").gets(400, "invalid-request", "/trainers size"),
                PLAN.named("an address for a venue").replacing("ROOM-1", "1 High Street")
                        .gets(400, "invalid-request", "/venue pattern"),
                PLAN.named("no place").replacing("5", "0").gets(400, "invalid-request", "/capacity min"),
                PLAN.named("a stadium").replacing(":5", ":501").gets(400, "invalid-request", "/capacity max"),
                PLAN.named("in three years").replacing("2026-10-20", "2029-10-20")
                        .gets(422, "workshop-refused", "/heldOn day-implausible"),
                PLAN.named("end of days").replacing("2026-10-20", "+999999999-12-31")
                        .gets(422, "workshop-refused", "/heldOn day-implausible"),
                PLAN.named("unknown course").replacing("BAD-W", "BAD-NONE")
                        .gets(422, "workshop-refused", "/courseCode course-unknown"),
                PLAN.named("no trainer of ours").replacing("W1", "W2")
                        .gets(422, "workshop-refused", "/trainers trainer-not-accredited"),
                PLAN.named("stranger").with(TestIdentity.token("agency-unheard-of", "SPOC"))
                        .gets(409, "agency-not-registered"),
                BadRequest.get("/v1/training/workshops").named("far away").at("?from=+999999999-12-31")
                        .gets(400, "invalid-parameter", "?from out-of-range"),
                BadRequest.get("/v1/training/workshops").named("long ago").at("?from=1066-10-14")
                        .gets(400, "invalid-parameter", "?from out-of-range"),
                BadRequest.get("/v1/training/workshops").named("cursor of others").at("?cursor=***")
                        .gets(400, "invalid-cursor", "?cursor invalid"),
                BadRequest.get(UNKNOWN).named("unknown").gets(404, "not-found"));
    }

    private static Stream<BadRequest> places() {
        return Stream.of(
                BOOK.named("e-mail as reference").replacing("W2", "w@example.org")
                        .gets(400, "invalid-request", "/staffRef pattern"),
                BOOK.named("nobody of ours").replacing("W2", "W9")
                        .gets(422, "workshop-refused", "/staffRef staff-unknown"),
                BadRequest.post(UNKNOWN + "/bookings", BOOK.body()).named("unknown").gets(404, "not-found"),
                DECIDE.named("nothing").saying("{}").gets(400, "invalid-request", "/decision not-null"),
                DECIDE.named("no decision").replacing("CANCEL", "MAYBE")
                        .gets(400, "wrong-type", "/decision wrong-type"),
                DECIDE.named("no booking").gets(422, "workshop-refused", " not-booked"),
                BadRequest.put(UNKNOWN + "/bookings/W2", DECIDE.body()).named("unknown").gets(404, "not-found"),
                REGISTER.named("too early").gets(422, "workshop-refused", " day-not-yet"),
                REGISTER.named("a stranger").replacing("W2", "W9")
                        .gets(422, "workshop-refused", "/attended attended-unknown"),
                REGISTER.named("nothing").saying("{}").gets(400, "invalid-request", "/attended not-null"),
                REGISTER.named("nobody").replacing("\"W2\"", "null")
                        .gets(400, "invalid-request", "/attended/0 not-null"),
                BadRequest.put(UNKNOWN + "/register", REGISTER.body()).named("unknown").gets(404, "not-found"));
    }

    private static Stream<BadRequest> trainers() {
        return Stream.of(
                TRAINER.named("nothing").saying("{}").gets(400, "invalid-request", "/accreditedOn not-null",
                        "/homeOfficeRegistered not-null", "/staffRef not-null"),
                TRAINER.named("tomorrow").replacing("2026-10-01", "2026-10-13")
                        .gets(422, "trainer-refused", "/accreditedOn accredited-in-future"),
                TRAINER.named("expires first").replacing("true", "true,\"expiresOn\":\"2026-09-30\"")
                        .gets(422, "trainer-refused", "/expiresOn expires-before-accreditation"),
                TRAINER.named("unknown").replacing("W2", "W9")
                        .gets(422, "trainer-refused", "/staffRef staff-unknown"),
                TRAINER.named("not trained").gets(422, "trainer-refused", "/staffRef not-trained-as-trainer"));
    }

    @Test
    void a_key_that_was_used_for_another_request_is_refused() {
        assertThat(send(PLAN)).hasStatus(201);
        assertThat(body(send(PLAN.replacing("5", "6"))).at("/code").asString()).isEqualTo("idempotency-key-reused");
    }
}
