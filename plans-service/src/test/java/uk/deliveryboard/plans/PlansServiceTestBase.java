package uk.deliveryboard.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import uk.deliveryboard.testkit.TestIdentity;

/** The whole service on a real database and broker. "Today" is 22 November 2026 unless a test says otherwise. */
@SpringBootTest(classes = PlansServiceApplication.class)
@AutoConfigureMockMvc
@Import(TestClock.class)
public abstract class PlansServiceTestBase {

    protected static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    protected TestClock clock;

    protected PlansApi api;
    protected Database database;

    @DynamicPropertySource
    static void infrastructure(DynamicPropertyRegistry registry) {
        TestIdentity.register(registry, "plans");
    }

    @BeforeEach
    void begin(@Autowired MockMvcTester http, @Autowired Environment environment) {
        clock.setToday(TODAY);
        api = new PlansApi(http);
        database = new Database(environment);
    }

    /** An agency code that no other test uses. */
    protected static String newAgencyCode() {
        return "agency-" + UUID.randomUUID().toString().substring(0, 8);
    }

    protected static List<String> writingRoles() {
        return List.of("SPOC", "DEPUTY_SPOC", "PREVENT_LEAD");
    }
}
