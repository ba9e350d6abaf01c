package uk.deliveryboard.referrals.referral;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import uk.deliveryboard.referrals.Bodies;
import uk.deliveryboard.referrals.ServiceTest;
import uk.deliveryboard.testkit.TestIdentity;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceNumbersIT extends ServiceTest {

    @Test
    void numbers_of_a_year_have_no_gap_and_no_double_however_many_refer_at_once_and_some_fail() throws Exception {
        String body = with(with(Bodies.referral(), "receivedOn", "\"2019-05-20\""), "firstConcernOn", null);
        String tooWide = TestIdentity.bearer("too-wide-agency", "REFERRER");
        agency("too-wide-agency", "OTHER", "northmere");
        jdbc.sql("update agency set boards = array[repeat('x', 65)] where code = 'too-wide-agency'").update();
        List<Callable<MvcTestResult>> requests = new ArrayList<>();
        IntStream.range(0, 40).forEach(each -> requests.add(() -> submit(referrer(), body)));
        IntStream.range(0, 10).forEach(each -> requests.add(() -> submit(tooWide, body)));
        IntStream.range(0, 50).forEach(each -> Collections.swap(requests, each, each * 7 % 50));

        List<MvcTestResult> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var each : threads.invokeAll(requests)) {
                results.add(each.get());
            }
        }

        List<Long> numbers = results.stream().filter(each -> each.getResponse().getStatus() == 201)
                .map(each -> Long.parseLong(body(each).get("ref").asString().substring("PRV-2019-".length())))
                .sorted().toList();
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(40)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
