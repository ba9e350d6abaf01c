package uk.deliveryboard.plans;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class MainJobIT extends PlansServiceTestBase {

    @Test
    void a_spoc_opens_a_plan_adds_an_action_and_reports_progress_on_it() {
        String agency = newAgencyCode();
        String action = api.planWithAction(agency);
        MvcTestResult before = api.get(action, PlansApi.spoc(agency));
        assertThat(before).hasStatusOk().bodyJson().extractingPath("$.rag.computed").isEqualTo("NO_INFORMATION");

        MvcTestResult reported = api.report(action, agency, PlansApi.PROGRESS, PlansApi.etag(before));

        assertThat(reported).hasStatus(201).hasHeader("ETag", "\"v2\"").hasHeader("Location", action);
        assertThat(reported).bodyJson().extractingPath("$.rag.computed").isEqualTo("ON_SCHEDULE");
        assertThat(PlansApi.body(api.get(action, PlansApi.spoc(agency)))).isEqualTo(PlansApi.body(reported));
        assertThat(database.eventTypesOf(agency)).containsExactly("directory.organisation-registered",
                "plans.plan-created", "plans.action-added", "plans.action-rag-changed", "plans.action-progressed",
                "plans.action-rag-changed");
    }
}
