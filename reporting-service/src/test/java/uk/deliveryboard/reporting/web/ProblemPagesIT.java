package uk.deliveryboard.reporting.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import uk.deliveryboard.reporting.ReportingTestBase;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemPagesIT extends ReportingTestBase {

    static Stream<String> everyKind() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:problems/*.txt"))
                .flatMap(ProblemPagesIT::lines).map(line -> line.substring(0, line.indexOf(' '))).distinct();
    }

    private static Stream<String> lines(Resource list) {
        try {
            return list.getContentAsString(StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void what_the_type_of_a_problem_leads_to_says_what_it_is_and_what_to_do(String slug) {
        assertThat(http.get().uri("/problems/" + slug)).hasStatusOk().bodyText()
                .contains("<code>" + slug + "</code>", "What to do", "HTTP status");
    }

    @Test
    void the_list_holds_the_kinds_of_every_module() {
        assertThat(http.get().uri("/problems")).hasStatusOk().bodyText().contains(List.of("/problems/rate-limited",
                "/problems/course-exists", "/problems/guard-refused", "/problems/agency-exists",
                "/problems/stale-version", "/problems/quarter-unknown"));
    }

    @Test
    void a_kind_that_there_is_not_is_not_found() {
        assertThat(http.get().uri("/problems/made-up")).hasStatus(404);
    }
}
