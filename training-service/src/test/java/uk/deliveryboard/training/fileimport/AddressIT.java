package uk.deliveryboard.training.fileimport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.deliveryboard.events.EventCatalogue;

import static org.assertj.core.api.Assertions.assertThat;

/** People whom a file knows by nothing but their work address. */
class AddressIT extends ImportTest {

    private static final String STAFF = "staffRef,joinedOn,relevant,workEmail\n";
    private static final String HOME_OFFICE = "email,course,completedOn,certificateRef\n";

    @BeforeEach
    void aListWithAddresses() {
        assertThat(counts(finished(send("?kind=STAFF", STAFF + "E1,2020-01-01,yes,Demo.Person1@Example.org\n"
                + "E2,2020-01-01,yes,demo.person2@example.org\n")))).containsExactly(2L, 0L, 2L, 0L);
    }

    private String whoIsTrained() {
        return text(agency, """
                select string_agg(s.staff_ref, ' ' order by s.staff_ref)
                from training_record r join staff s on s.person_id = r.person_id""");
    }

    @Test
    void a_row_is_of_whoever_has_the_address_in_whatever_case_and_says_what_it_proves() {
        JsonNode seen = imported(HOME_OFFICE + " demo.person1@EXAMPLE.ORG ," + wrap + ",2026-09-01,C-1\n"
                + "demo.person2@example.org," + wrap + ",2026-09-01,C-2\n");

        assertThat(counts(seen)).containsExactly(2L, 2L, 0L, 0L);
        assertThat(whoIsTrained()).isEqualTo("E1 E2");
        assertThat(covered()).as("the learners' word counts once it is proven").isZero();
    }

    @Test
    void an_address_that_is_nobodys_comes_back_with_its_row_and_its_reason_does_not_repeat_it() {
        JsonNode seen = imported(HOME_OFFICE + "nobody@example.org," + wrap + ",2026-09-01,C-1\n"
                + "demo.person2@example.org," + wrap + ",2026-09-01,C-2\n");

        assertThat(counts(seen)).containsExactly(2L, 1L, 0L, 1L);
        String back = refused(seen);
        assertThat(back).contains("address-unknown").containsOnlyOnce("nobody@example.org");
        assertThat(seen.toString()).doesNotContain("example.org");
    }

    @Test
    void no_address_is_kept_or_told_of() {
        imported(HOME_OFFICE + "demo.person1@example.org," + wrap + ",2026-09-01,C-1\n");

        assertThat(events(agency, EventCatalogue.COMPLETION_RECORDED).toString()
                + events(agency, EventCatalogue.WORKFORCE_CHANGED)).doesNotContain("@", "example.org", "demo.person");
        for (String table : new String[]{"staff", "staff_address", "training_record", "training_record_origin",
                "training_import"}) {
            assertThat(text(agency, "select coalesce(string_agg(t::text, ' '), '') from " + table + " t"))
                    .as(table).doesNotContainIgnoringCase("example.org", "demo.person");
        }
        assertThat(count(agency, "select count(*) from staff_address")).isEqualTo(2);
        assertThat(count(agency(), "select count(*) from staff_address")).isZero();
    }

    @Test
    void an_earlier_address_stays_somebodys_until_it_is_anothers() {
        finished(send("?kind=STAFF", STAFF + "E1,2020-01-01,yes,demo.married1@example.org\n"));
        imported(HOME_OFFICE + "demo.person1@example.org," + wrap + ",2026-09-01,C-1\n");
        assertThat(whoIsTrained()).isEqualTo("E1");

        finished(send("?kind=STAFF", STAFF + "E3,2020-01-01,yes,demo.person1@example.org\n"));
        imported(HOME_OFFICE + "demo.person1@example.org," + wrap + ",2026-09-02,C-9\n");

        assertThat(whoIsTrained()).isEqualTo("E1 E3");
    }

    @Test
    void what_is_no_address_is_given_back_and_a_dry_run_learns_nothing() {
        JsonNode bad = finished(send("?kind=STAFF", STAFF + "E4,2020-01-01,yes,Demo Person 12\n"
                + "E5,2020-01-01,yes,\n"));
        assertThat(counts(bad)).containsExactly(2L, 0L, 1L, 1L);
        assertThat(refused(bad)).contains("address-impossible");

        finished(send("?kind=STAFF&dry-run=true", STAFF + "E6,2020-01-01,yes,demo.person6@example.org\n"));

        assertThat(count(agency, "select count(*) from staff_address")).isEqualTo(2);
    }

    @Test
    void an_agency_does_not_know_the_staff_of_another() {
        String before = agency;
        anAgencyWithStaff();
        assertThat(agency).isNotEqualTo(before);

        JsonNode seen = imported(HOME_OFFICE + "demo.person1@example.org," + wrap + ",2026-09-01,C-1\n");

        assertThat(counts(seen)).containsExactly(1L, 0L, 0L, 1L);
    }
}
