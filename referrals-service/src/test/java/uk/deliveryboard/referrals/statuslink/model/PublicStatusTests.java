package uk.deliveryboard.referrals.statuslink.model;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.referrals.pathway.model.StateCode;
import uk.deliveryboard.referrals.pathway.model.StateCode.Stage;

import static org.assertj.core.api.Assertions.assertThat;

class PublicStatusTests {

    @Test
    void what_the_police_or_the_panel_found_makes_no_difference_to_what_a_link_shows() {
        assertThat(Arrays.stream(StateCode.values()).filter(code -> code.stage() == Stage.CLOSED)
                .map(code -> PublicStatus.of(code.stage())).distinct()).containsExactly(PublicStatus.CLOSED);
        assertThat(PublicStatus.of(Stage.BEING_ASSESSED)).isEqualTo(PublicStatus.of(Stage.WITH_PANEL))
                .isEqualTo(PublicStatus.IN_PROGRESS);
        assertThat(PublicStatus.values()).extracting(PublicStatus::meaning)
                .noneMatch(text -> text.matches("(?i).*(panel|police|channel|consent|triage).*"));
    }
}
