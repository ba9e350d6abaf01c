package uk.deliveryboard.testkit;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import uk.deliveryboard.platform.web.PlatformProblem;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemListTests {

    @Test
    void every_problem_of_this_module_has_a_page_that_explains_it() {
        ProblemList list = ProblemList.of(Path.of("../.."), "platform", PlatformProblem.values());
        assertThat(list.written()).isEqualTo(list.current());
    }
}
