package uk.deliveryboard.training.workshop.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;
import uk.deliveryboard.testkit.TestIdentity;
import uk.deliveryboard.training.TrainingServiceTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Today is 12 October 2026. */
class WorkshopsIT extends TrainingServiceTest {

    private static final String WORKSHOPS = "/v1/training/workshops";

    private String agency;
    private String wrap;
    private String manager;

    @BeforeEach
    void anAgencyWithATrainer() {
        agency = agency();
        manager = TestIdentity.token(agency, "TRAINING_LEAD");
        wrap = course("WRAP", true, 36);
        staff(agency, "T1", "E1", "E2", "E3");
        assertThat(post("/v1/training/completions",
                completion("T1", course("TRAIN_THE_TRAINER", false, 36), "2026-09-01", "PASSED", "CSV_IMPORT"),
                spoc(agency))).hasStatus(201);
        assertThat(accredit("T1", "2026-09-02")).hasStatus(201);
    }

    private MvcTestResult accredit(String ref, String day) {
        return post("/v1/training/trainers",
                "{\"staffRef\":\"%s\",\"accreditedOn\":\"%s\",\"homeOfficeRegistered\":true}".formatted(ref, day),
                spoc(agency));
    }

    private MvcTestResult planned(String day, int capacity) {
        return post(WORKSHOPS,
                "{\"courseCode\":\"%s\",\"heldOn\":\"%s\",\"venue\":\"ROOM-1\",\"capacity\":%d,\"trainers\":[\"T1\"]}"
                        .formatted(wrap, day, capacity),
                spoc(agency));
    }

    private String workshop(String day, int capacity) {
        MvcTestResult planned = planned(day, capacity);
        assertThat(planned).hasStatus(201);
        return planned.getResponse().getHeader("Location");
    }

    private MvcTestResult book(String workshop, String ref) {
        return post(workshop + "/bookings", "{\"staffRef\":\"" + ref + "\"}", spoc(agency));
    }

    private MvcTestResult put(String path, String body, String token, String version) {
        return http.method(HttpMethod.PUT).uri(path).header("Authorization", "Bearer " + token)
                .header("If-Match", version).contentType("application/json").content(body).exchange();
    }

    private JsonNode show(String workshop) {
        return body(get(workshop, spoc(agency)));
    }

    private MvcTestResult register(String workshop, String... refs) {
        return put(workshop + "/register", json.writeValueAsString(Map.of("attended", List.of(refs))), manager,
                show(workshop).at("/etag").asString());
    }

    private List<String> bookings(String workshop) {
        List<String> bookings = new ArrayList<>();
        show(workshop).at("/bookings").forEach(each -> bookings
                .add(each.at("/staffRef").asString() + " " + each.at("/state").asString()));
        return bookings;
    }

    private int trained() {
        return body(get("/v1/training/coverage", spoc(agency))).at("/numerator").asInt();
    }

    @Test
    void places_are_asked_for_approved_by_somebody_else_and_waited_for() {
        String workshop = workshop("2026-10-20", 1);
        assertThat(book(workshop, "E1")).hasStatus(201);
        assertThat(book(workshop, "E2")).hasStatus(201);
        String version = show(workshop).at("/etag").asString();

        MvcTestResult own = put(workshop + "/bookings/E1", "{\"decision\":\"APPROVE\"}", spoc(agency), version);
        MvcTestResult approved = put(workshop + "/bookings/E1", "{\"decision\":\"APPROVE\"}", manager, version);
        MvcTestResult stale = put(workshop + "/bookings/E1", "{\"decision\":\"CANCEL\"}", manager, version);

        assertThat(own).hasStatus(422);
        assertThat(body(own).at("/errors/0/code").asString()).isEqualTo("own-request");
        assertThat(approved).hasStatusOk();
        assertThat(stale).hasStatus(412);
        assertThat(bookings(workshop)).containsExactly("E1 APPROVED", "E2 WAITING");
        assertThat(show(workshop).at("/placesTaken").asInt()).isOne();
        put(workshop + "/bookings/E1", "{\"decision\":\"CANCEL\"}", manager, show(workshop).at("/etag").asString());
        assertThat(bookings(workshop)).containsExactly("E1 CANCELLED", "E2 REQUESTED");
        assertThat(trained()).isZero();
    }

    @Test
    void many_who_ask_at_the_same_time_get_no_more_places_than_there_are() throws Exception {
        String[] refs = IntStream.range(0, 12).mapToObj(n -> "M" + n).toArray(String[]::new);
        staff(agency, refs);
        String workshop = workshop("2026-10-20", 5);
        List<Callable<Integer>> asks = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(n -> () -> book(workshop, refs[n]).getResponse().getStatus()).toList();
        try (var executor = Executors.newFixedThreadPool(6)) {
            for (var answer : executor.invokeAll(asks)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        assertThat(show(workshop).at("/placesTaken").asInt()).isEqualTo(5);
        assertThat(bookings(workshop)).hasSize(12);
        assertThat(count(agency, "select count(distinct position) from workshop_booking")).isEqualTo(12);
    }

    @Test
    void who_was_there_has_completed_the_course_once_however_often_the_register_is_entered() {
        String workshop = workshop("2026-10-12", 2);
        book(workshop, "E1");
        assertThat(register(workshop, "E1", "E2")).hasStatusOk();
        assertThat(register(workshop, "E2", "E1")).hasStatusOk();

        assertThat(trained()).isEqualTo(2);
        assertThat(text(agency, "select string_agg(verification || ' ' || result, ',') from training_record "
                + "where course_family = 'WRAP'")).isEqualTo("TRAINER_CONFIRMED ATTENDED,TRAINER_CONFIRMED ATTENDED");
        assertThat(bookings(workshop)).containsExactly("E1 ATTENDED", "E2 ATTENDED");
        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED)).hasSize(3);
    }

    @Test
    void who_is_taken_off_the_register_has_not_completed_it() {
        String workshop = workshop("2026-10-12", 2);
        register(workshop, "E1", "E2");

        assertThat(register(workshop, "E2", "E3")).hasStatusOk();

        assertThat(trained()).isEqualTo(2);
        assertThat(bookings(workshop)).containsExactly("E1 ABSENT", "E2 ATTENDED", "E3 ATTENDED");
        assertThat(events(agency, EventCatalogue.COMPLETION_VOIDED)).hasSize(1);
        register(workshop);
        assertThat(trained()).isZero();
    }

    @Test
    void a_register_with_a_stranger_changes_nothing() {
        String workshop = workshop("2026-10-12", 2);

        MvcTestResult refused = register(workshop, "E1", "X9");

        assertThat(body(refused).at("/errors/0/code").asString()).isEqualTo("attended-unknown");
        assertThat(trained()).isZero();
        assertThat(show(workshop).at("/state").asString()).isEqualTo("PLANNED");
    }

    @Test
    void k11_counts_accredited_trainers_who_gave_a_workshop_within_a_year() {
        assertThat(trainers()).isEqualTo("0/1 TRAINED");

        register(workshop("2026-10-01", 5), "E1");

        assertThat(trainers()).isEqualTo("1/1 ACTIVE");
        assertThat(body(get("/v1/training/trainers", manager)).at("/items/0/lastDeliveredOn").asString())
                .isEqualTo("2026-10-01");
        assertThat(body(get("/v1/training/trainers", manager)).at("/items/0/sessions12m").asInt()).isOne();
    }

    @Test
    void others_learn_once_who_may_give_workshops_and_who_gave_one_and_never_who_was_there() {
        String workshop = workshop("2026-10-01", 5);
        assertThat(events(agency, EventCatalogue.WORKSHOP_DELIVERED)).isEmpty();

        register(workshop, "E1", "E2");
        register(workshop, "E2");
        accredit("T1", "2026-09-02");

        String trainer = text(agency, "select person_id from staff where staff_ref = 'T1'");
        assertThat(events(agency, EventCatalogue.WORKSHOP_DELIVERED)).containsExactly(json.readTree(
                "{\"agency\":\"%s\",\"heldOn\":\"2026-10-01\",\"trainers\":[\"%s\"]}".formatted(agency, trainer)));
        assertThat(events(agency, EventCatalogue.TRAINER_ACCREDITED)).containsExactly(json
                .readTree("{\"agency\":\"%s\",\"accreditedOn\":\"2026-09-02\"}".formatted(agency)));
    }

    private String trainers() {
        JsonNode body = body(get("/v1/training/trainers", manager));
        return "%d/%d %s".formatted(body.at("/deliveredWithinYear").asInt(), body.at("/accredited").asInt(),
                body.at("/items/0/state").asString());
    }

    @Test
    void a_trainer_was_trained_as_one_and_a_workshop_has_an_accredited_trainer() {
        assertThat(body(accredit("E1", "2026-09-02")).at("/errors/0/code").asString())
                .isEqualTo("not-trained-as-trainer");
        assertThat(body(accredit("T1", "2026-08-31")).at("/errors/0/code").asString())
                .isEqualTo("not-trained-as-trainer");
        assertThat(body(accredit("T1", "2026-09-02")).at("/errors/0/code").asString()).isEqualTo("trainer-known");
        assertThat(accredit("T1", "2026-10-12")).hasStatus(201);
        assertThat(body(planned("2026-10-11", 5)).at("/errors/0/code").asString())
                .isEqualTo("trainer-not-accredited");
    }

    @Test
    void workshops_are_listed_by_their_day_and_a_cancelled_one_stays() {
        String later = workshop("2026-11-02", 5);
        String sooner = workshop("2026-10-20", 5);
        book(later, "E1");
        assertThat(http.method(HttpMethod.DELETE).uri(later).header("Authorization", "Bearer " + manager)
                .header("If-Match", show(later).at("/etag").asString()).exchange()).hasStatusOk();

        JsonNode first = body(get(WORKSHOPS + "?limit=1", manager));
        JsonNode second = body(get(WORKSHOPS + "?limit=1&cursor=" + first.at("/next").asString(), manager));

        assertThat(sooner).endsWith(first.at("/items/0/workshopId").asString());
        assertThat(later).endsWith(second.at("/items/0/workshopId").asString());
        assertThat(second.at("/items/0/state").asString()).isEqualTo("CANCELLED");
        assertThat(second.at("/items/0/bookings/0/state").asString()).isEqualTo("CANCELLED");
        assertThat(second.at("/next").isNull()).isTrue();
    }

    @Test
    void another_agency_sees_neither_workshops_nor_trainers() {
        String workshop = workshop("2026-10-20", 5);
        book(workshop, "E1");
        String another = agency();

        assertThat(get(workshop, spoc(another))).hasStatus(404);
        assertThat(body(get(WORKSHOPS, spoc(another))).at("/items")).isEmpty();
        assertThat(body(get("/v1/training/trainers", spoc(another))).at("/items")).isEmpty();
        for (String table : List.of("workshop", "workshop_booking", "trainer")) {
            assertThat(count(agency, "select count(*) from " + table)).as(table).isOne();
            assertThat(count(another, "select count(*) from " + table)).as(table).isZero();
        }
    }
}
