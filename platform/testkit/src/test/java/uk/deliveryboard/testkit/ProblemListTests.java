package uk.deliveryboard.testkit;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemListTests {

    @Test
    void every_problem_of_this_module_has_a_page_that_explains_it() {
        ProblemList list = ProblemList.of(Path.of("../.."), "platform", "uk.deliveryboard.platform.web");
        assertThat(list.written()).isEqualTo(list.current());
    }
}
