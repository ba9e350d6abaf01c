package uk.deliveryboard.plans.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Offices through the API, today being 22 November 2026. */
public class AppointmentIT extends PlansServiceTestBase {

    private final String agency = newAgencyCode();
    private final String offices = "/v1/agencies/" + agency + "/appointments";

    @BeforeEach
    void registered() {
        api.register(agency);
    }

    /** What is sent to enter somebody; their person id is made up of the number. */
    public static String appointment(String office, int person, String since, @Nullable String until) {
        return """
                {"office": "%s", "person": "%s", "jobTitle": "Head of Safeguarding",
                 "workEmail": "safeguarding@northmere.example", "telephone": "01632 960001", "since": "%s"%s}"""
                .formatted(office, new UUID(7, person), since, until == null ? "" : ", \"until\": \"" + until + "\"");
    }

    private MvcTestResult appoint(String office, int person, String since, @Nullable String until) {
        return api.post(offices, PlansApi.spoc(agency), appointment(office, person, since, until));
    }

    private MvcTestResult end(MvcTestResult appointed, String lastDay, String ifMatch) {
        return api.post(PlansApi.location(appointed) + "/end", TestIdentity.token(agency, "PREVENT_LEAD"),
                "{\"lastDay\": \"" + lastDay + "\"}", UUID.randomUUID().toString(), ifMatch);
    }

    private List<String> heldOn(String day) {
        MvcTestResult list = api.get(offices + "?on=" + day, TestIdentity.token(agency, "AUDITOR"));
        assertThat(list).hasStatusOk();
        return PlansApi.json(list, "$.items[*].person");
    }

    private static String person(int number) {
        return new UUID(7, number).toString();
    }

    @Test
    void who_held_an_office_is_known_for_every_day_and_stays_so() {
        MvcTestResult first = appoint("PREVENT_LEAD", 1, "2015-10-01", null);
        assertThat(first).hasStatus(201);
        assertThat(appoint("PREVENT_LEAD", 2, "2026-11-01", null)).hasStatus(409).bodyJson()
                .extractingPath("$.code").isEqualTo("office-held");
        MvcTestResult ended = end(first, "2026-10-31", "\"v1\"");
        assertThat(ended).hasStatus(201);
        assertThat(PlansApi.<String>json(ended, "$.lastDay")).isEqualTo("2026-10-31");
        assertThat(PlansApi.<Boolean>json(ended, "$.held")).isFalse();
        assertThat(appoint("PREVENT_LEAD", 2, "2026-11-01", null)).hasStatus(201);
        assertThat(heldOn("2015-09-30")).isEmpty();
        assertThat(heldOn("2015-10-01")).containsExactly(person(1));
        assertThat(heldOn("2026-10-31")).containsExactly(person(1));
        assertThat(heldOn("2026-11-01")).containsExactly(person(2));
        assertThat(end(first, "2026-09-30", "\"v2\"")).hasStatus(409).bodyJson().extractingPath("$.code")
                .isEqualTo("appointment-ended");
        assertThat(end(first, "2026-09-30", "\"v1\"")).hasStatus(412);
        MvcTestResult all = api.get(offices, PlansApi.spoc(agency));
        assertThat(PlansApi.<List<String>>json(all, "$.items[*].person")).containsExactly(person(1), person(2));
        assertThat(PlansApi.<List<String>>json(all, "$.items[*].telephone")).containsOnly("+441632960001");
    }

    /** Oracle 15: a delegation ends at 23:59 of its last day, in London, summer time or not. */
    @Test
    void a_delegation_ends_by_itself_at_the_end_of_its_last_day_in_london() {
        appoint("SPOC", 1, "2020-01-01", null);
        clock.setToday(LocalDate.of(2027, 6, 1));
        MvcTestResult acting = appoint("ACTING_DEPUTY_SPOC", 2, "2027-06-01", "2027-06-30");
        assertThat(acting).hasStatus(201);
        String path = PlansApi.location(acting);
        clock.setNow(Instant.parse("2027-06-30T22:59:59Z"));
        assertThat(api.get(path, PlansApi.spoc(agency))).bodyJson().extractingPath("$.held").isEqualTo(true);
        clock.setNow(Instant.parse("2027-06-30T23:00:00Z"));
        assertThat(api.get(path, PlansApi.spoc(agency))).bodyJson().extractingPath("$.held").isEqualTo(false);
        assertThat(end(acting, "2027-06-10", "\"v1\"")).hasStatus(409);
    }

    @Test
    void other_services_hear_which_office_is_held_and_nothing_about_whoever_holds_it() {
        MvcTestResult spoc = appoint("SPOC", 3, "2026-01-01", null);
        appoint("ACTING_DEPUTY_SPOC", 4, "2026-11-22", "2026-12-31");
        end(spoc, "2026-12-31", "\"v1\"");
        assertThat(database.eventTypesOf(agency)).containsExactly("directory.organisation-registered",
                "directory.office-held", "directory.office-held", "directory.office-ended");
        assertThat(database.eventsOf(agency).toString()).contains("ACTING_DEPUTY_SPOC", "2026-12-31")
                .doesNotContain(person(3), person(4), "Safeguarding", "safeguarding@", "1632");
    }

    @Test
    void of_two_who_are_entered_at_once_one_gets_the_office() throws Exception {
        Callable<Integer> enter = () -> appoint("SPOC", 5, "2026-11-22", null).getResponse().getStatus();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Integer> answers = threads.invokeAll(List.of(enter, enter, enter, enter)).stream()
                    .map(each -> each.resultNow()).sorted().toList();
            assertThat(answers).containsExactly(201, 409, 409, 409);
        }
        assertThat(database.count("select count(*) from office_appointment where agency = ?", agency)).isEqualTo(1);
        assertThat(database.eventTypesOf(agency)).containsOnlyOnce("directory.office-held");
    }

    @Test
    void the_database_keeps_two_holders_apart_whatever_the_service_says() {
        appoint("SPOC", 1, "2026-01-01", "2026-06-30");
        String again = """
                insert into office_appointment (id, agency, office, held_by_one, person, job_title, work_email,
                                                telephone, since, recorded_at, recorded_by, version)
                select gen_random_uuid(), agency, office, held_by_one, gen_random_uuid(), job_title, work_email,
                       telephone, ?::date, recorded_at, recorded_by, 1 from office_appointment where agency = ?""";
        assertThatThrownBy(() -> database.change(again, "2026-06-30", agency))
                .hasStackTraceContaining("office_held_by_one");
        database.change(again, "2026-07-01", agency);
    }

    @Test
    void the_service_cannot_overwrite_what_was_entered() throws Exception {
        appoint("SPOC", 1, "2026-01-01", null);
        try (var connection = database.asApplication(); var statement = connection.createStatement()) {
            for (String change : List.of("update office_appointment set since = '2026-01-02'",
                    "update office_appointment set until = '2026-01-02'", "delete from office_appointment")) {
                assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void an_agency_sees_and_keeps_its_own_offices_alone() {
        MvcTestResult spoc = appoint("SPOC", 1, "2026-01-01", null);
        String other = newAgencyCode();
        api.register(other);
        assertThat(api.get(offices, PlansApi.spoc(other))).hasStatus(403);
        assertThat(api.post(offices, PlansApi.spoc(other), appointment("MEMBER_LEAD", 1, "2026-01-01", null)))
                .hasStatus(403);
        assertThat(api.get(PlansApi.location(spoc).replace(agency, other), PlansApi.spoc(other))).hasStatus(404);
        assertThat(api.post(offices, TestIdentity.token(agency, "DEPUTY_SPOC"),
                appointment("DEPUTY_SPOC", 1, "2026-01-01", null))).hasStatus(403);
    }

    @Test
    void an_agency_that_is_not_registered_has_no_offices() {
        String nowhere = newAgencyCode();
        assertThat(api.post("/v1/agencies/" + nowhere + "/appointments", PlansApi.spoc(nowhere),
                appointment("SPOC", 1, "2026-01-01", null))).hasStatus(409).bodyJson().extractingPath("$.code")
                .isEqualTo("agency-not-registered");
    }
}
