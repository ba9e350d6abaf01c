package uk.deliveryboard.platform.webui;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Error pages as the container makes them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServedErrorsTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"/nowhere, 404, Page not found", "/failing, 500, There is a problem with the service"})
    void a_failed_page_is_framed_guarded_and_discreet(String path, int status, String title)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(title);
            assertThat(answer.body()).doesNotContain("secret reason");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        }
    }
}
