package uk.deliveryboard.launcher.seed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DemoOfficeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
    private static final List<DemoOffice> OFFICES = DemoOffice.on(TODAY);

    @Test
    void the_same_day_gives_the_same_offices_and_each_its_own_holder() {
        assertThat(DemoOffice.on(TODAY)).isEqualTo(OFFICES);
        assertThat(OFFICES).extracting(DemoOffice::person).doesNotHaveDuplicates();
    }

    @Test
    void thirteen_of_fifteen_agencies_have_a_prevent_lead_or_lost_theirs_within_28_days() {
        assertThat(OFFICES).filteredOn(office -> office.office().equals("PREVENT_LEAD"))
                .filteredOn(lead -> lead.until().map(last -> !last.isBefore(TODAY.minusDays(28))).orElse(true))
                .hasSize(13);
        assertThat(OFFICES).extracting(DemoOffice::agency).doesNotContain("northmere-prison");
    }

    @Test
    void nobody_real_can_be_reached() {
        assertThat(OFFICES).allSatisfy(office -> {
            assertThat(office.email()).endsWith(".example");
            assertThat(office.telephone()).matches("01632 960\\d{3}");
        });
    }
}
