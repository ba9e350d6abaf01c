package uk.deliveryboard.plans.planimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.deliveryboard.plans.PlansApi;
import uk.deliveryboard.plans.PlansServiceTestBase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Files that mean harm, over a real connection: what the server does before any handler is part of the answer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostilePlanFileIT extends PlansServiceTestBase {

    private static final Duration WITHIN_SECONDS = Duration.ofSeconds(20);
    private static final String BOUNDARY = "b0undary";
    private static final byte[] BEFORE = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\";"
            + " filename=\"plan.docx\"\r\nContent-Type: application/msword\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    private static final byte[] AFTER = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);

    private final String agency = newAgencyCode();

    @LocalServerPort
    private int port;

    static Stream<Arguments> hostile() {
        return Stream.of(arguments("nothing", new byte[0], 422, "plan-file-refused", "document-empty"),
                arguments("a program renamed", bytes("MZ\u0090\0\3\0\0\0".repeat(500)), 415,
                        "plan-file-not-a-document", "document-not-a-document"),
                arguments("a PDF", bytes("%PDF-1.7\n"), 415, "plan-file-not-a-document", "document-unsupported-kind"),
                arguments("a zip bomb", zip("word/media/image1.bin", bytes("\0".repeat(50_000_000))), 422,
                        "plan-file-refused", "document-compression-bomb"),
                arguments("an XML entity", zip("word/document.xml",
                        bytes("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x>&e;</x>")), 422,
                        "plan-file-refused", "document-xml-doctype"),
                arguments("a hundred thousand rows", bytes("Action,Who\n" + "Train,Head of Demo\n".repeat(100_000)),
                        422, "plan-file-refused", "document-too-many-rows"),
                arguments("five million characters", bytes("Action\n" + ("x".repeat(30_000) + "\n").repeat(170)), 422,
                        "plan-file-refused", "document-too-much-text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_refused_within_seconds_and_leaves_nothing(String what, byte[] file, int status, String code,
            String reason) {
        HttpResponse<String> response = send(HttpRequest.BodyPublishers.ofByteArrays(List.of(BEFORE, file, AFTER)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"", "\"code\":\"" + reason + "\"",
                "\"pointer\":\"/file\"");
        assertThat(database.count("select count(*) from plan_import where agency = ?", agency)).isZero();
    }

    @Test
    void two_hundred_megabytes_are_refused_before_they_have_come() {
        Zeros zeros = new Zeros(200_000_000);
        HttpResponse<String> response = send(HttpRequest.BodyPublishers
                .ofInputStream(() -> new SequenceInputStream(new ByteArrayInputStream(BEFORE), zeros)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
        assertThat(zeros.left).isGreaterThan(100_000_000);
    }

    @Test
    void more_than_twenty_mebibytes_are_too_large_announced_or_not() {
        byte[] large = new byte[20 * 1024 * 1024 + 1];
        assertThat(send(HttpRequest.BodyPublishers.ofByteArrays(List.of(BEFORE, large, AFTER))).body())
                .contains("\"code\":\"too-large\"", "20 MiB");
        HttpRequest.BodyPublisher announced = HttpRequest.BodyPublishers.ofByteArray(joined(large));
        assertThat(send(announced).body()).contains("\"code\":\"too-large\"", "20 MiB");
    }

    @Test
    void a_formula_is_text_like_any_other_and_is_never_calculated() {
        byte[] file = bytes("Action,Who\n\"=HYPERLINK(\"\"http://192.0.2.1/\"\",\"\"x\"\")\",=1+1\n");
        HttpResponse<String> response = send(HttpRequest.BodyPublishers.ofByteArrays(List.of(BEFORE, file, AFTER)));
        assertThat(response.statusCode()).isEqualTo(201);
        String location = response.headers().firstValue("Location").orElseThrow();
        var seen = api.get(location, PlansApi.spoc(agency));
        assertThat(PlansApi.<String>json(seen, "$.tables[0].actions[0].cells.ACTION[0]"))
                .isEqualTo("=HYPERLINK(\"http://192.0.2.1/\",\"x\")");
        assertThat(PlansApi.<String>json(seen, "$.tables[0].actions[0].cells.OWNER[0]")).isEqualTo("=1+1");
    }

    @Test
    void parts_that_are_not_one_file_are_refused() {
        String none = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx";
        assertThat(send(HttpRequest.BodyPublishers.ofByteArrays(List.of(bytes(none), AFTER))).body())
                .contains("\"code\":\"plan-file-missing\"");
        assertThat(send(HttpRequest.BodyPublishers.ofByteArrays(List.of(BEFORE, bytes("a,b\r\n" + none), AFTER)))
                .body()).contains("\"code\":\"plan-file-parts\"");
        assertThat(send(HttpRequest.BodyPublishers.ofString("no parts at all")).body())
                .contains("\"code\":\"plan-file-");
    }

    private HttpResponse<String> send(HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/plan-imports"))
                .timeout(WITHIN_SECONDS).header("Authorization", "Bearer " + PlansApi.spoc(agency))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(body).build();
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] joined(byte[] file) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(BEFORE);
        all.writeBytes(file);
        all.writeBytes(AFTER);
        return all.toByteArray();
    }

    private static byte[] zip(String part, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As many zeros as wanted, none of them held. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long count) {
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            left -= read;
            return read;
        }
    }
}
