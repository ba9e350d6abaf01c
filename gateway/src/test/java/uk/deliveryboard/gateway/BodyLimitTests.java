package uk.deliveryboard.gateway;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyLimitTests extends EdgeTest {

    private static final int MIB = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({"application/json, 2097152, true", "application/json, 2097153, false",
            "application/json; charset=utf-8, 2097153, false", "text/plain, 2097153, false",
            "application/x-www-form-urlencoded, 2097153, false", "text/csv, 2097153, true",
            "TEXT/CSV; header=present, 2097153, true", "multipart/form-data; boundary=x, 2097153, true",
            "text/csv, 67108865, false"})
    void a_body_may_be_so_large_whether_or_not_it_says_so(String type, int size, boolean accepted) {
        for (boolean chunked : new boolean[]{false, true}) {
            forget();
            var body = BodyPublishers.ofInputStream(() -> new Zeros(size));
            var response = send(asProgram("/v1/training/imports").header("Content-Type", type)
                    .POST(chunked ? body : BodyPublishers.fromPublisher(body, size)));

            if (accepted) {
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(TRAINING.last().body()).hasSize(size);
            } else {
                assertProblem(response, 413, "too-large");
                assertThat(TRAINING.seen()).isEmpty();
            }
        }
    }

    @Test
    void a_body_that_breaks_off_is_not_passed_on_as_a_whole_one() throws Exception {
        String answer = Wire.exchange(home, "POST /v1/plans HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + PROVIDER.mint(claims -> claims)
                + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n5\r\nhello\r\nXYZ\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("malformed-request");
        assertThat(PLANS.seen()).isEmpty();
    }

    @Test
    void a_form_in_a_session_is_held_only_up_to_its_own_limit() {
        var browser = browser();
        browser.signIn("/");
        var response = browser.send(browser.request("/boards/x").header("Content-Type",
                "application/x-www-form-urlencoded").POST(BodyPublishers.ofString("a=" + "x".repeat(MIB))));

        assertProblem(response, 413, "too-large");
        assertThat(json(response).path("detail").asString()).contains("65536");
    }

    private static final class Zeros extends InputStream {

        private int left;

        Zeros(int size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? '0' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = Math.min(left, length);
            java.util.Arrays.fill(target, offset, offset + count, (byte) '0');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
