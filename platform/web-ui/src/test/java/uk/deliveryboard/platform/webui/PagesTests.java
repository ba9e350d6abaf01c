package uk.deliveryboard.platform.webui;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringBootTest(properties = {"platform.branding.demo=true", "platform.branding.support-email=help@example.org",
        "platform.branding.organisation=Northmere <Prevent> & partners"})
@AutoConfigureMockMvc
class PagesTests {

    private static final String TOKEN = "t0ken\"><script>";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Assets assets;

    @Test
    void every_page_carries_the_security_headers() {
        assertThat(get("/gallery").getResponse()).satisfies(response -> {
            assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; "
                    + "script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='; style-src 'self'; "
                    + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'; manifest-src 'self'");
            assertThat(response.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
            assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(response.getHeader("Permissions-Policy")).contains("camera=()");
            assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        });
    }

    @Test
    void only_the_present_version_of_an_asset_may_be_kept_for_ever() {
        assertThat(get(assets.url("app.css")).getResponse().getHeader("Cache-Control")).contains("max-age=31536000",
                "public", "immutable");
        assertThat(get("/assets/0123456789ab/app.css")).hasStatus(404);
        assertThat(get("/assets/app.css").getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_page_refers_to_existing_assets_of_its_own_origin_only() {
        List<String> addresses = page("/gallery").select("[src], link[href]").stream()
                .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href")).toList();
        assertThat(addresses).hasSize(3).allSatisfy(address -> {
            assertThat(address).startsWith("/assets/");
            assertThat(get(address)).hasStatusOk();
        });
    }

    @Test
    void the_first_stop_of_the_keyboard_skips_to_the_content() {
        Document page = page("/gallery");
        Element first = page.selectFirst("a, button, input, select, summary, [tabindex]");
        assertThat(first.text()).isEqualTo("Skip to main content");
        assertThat(page.select(first.attr("href")).is("main")).isTrue();
        assertThat(page.title()).isEqualTo("Gallery – Prevent delivery board");
    }

    @Test
    void the_frame_says_where_one_is_who_one_is_and_how_the_page_is_marked() {
        Document page = page("/gallery");
        assertThat(page.select(".app-marking").text()).isEqualTo("OFFICIAL");
        assertThat(page.select(".govuk-generic-header__logo").text()).isEqualTo("Northmere <Prevent> & partners");
        assertThat(page.select(".app-account").text()).contains("Demo board member", "Alderfen District Council");
        assertThat(page.select(".govuk-service-navigation [aria-current=page]").text()).isEqualTo("Board summary");
        assertThat(page.select(".govuk-phase-banner").text()).contains("no real people");
        assertThat(page.select("footer").text()).contains("help@example.org", "How figures are defined");
        assertThat(page("/gallery/plans/one").select(".govuk-service-navigation [aria-current=true]").text())
                .isEqualTo("Plans");
    }

    @Test
    void a_page_may_be_marked_higher_than_its_service() {
        assertThat(page("/sensitive").select("header .app-marking--official-sensitive").text())
                .isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(page("/sensitive").select(".app-footer__marking").text()).isEqualTo("OFFICIAL-SENSITIVE");
    }

    @Test
    void signing_out_posts_the_token_of_the_session() {
        String html = html(mvc.get().uri("/gallery").header(CsrfField.GATEWAY_HEADER, TOKEN).exchange());
        Element form = Jsoup.parse(html).selectFirst("form[action=/logout][method=post]");
        assertThat(form.select("input[type=hidden][name=_csrf]").attr("value")).isEqualTo(TOKEN);
        assertThat(form.select("button").text()).isEqualTo("Sign out");
    }

    @Test
    void without_a_session_there_is_nothing_to_sign_out_of() {
        assertThat(page("/gallery").select("form[action=/logout]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/gallery, false", "/gallery?tables=open, true", "/gallery?tables=shut, false"})
    void data_tables_are_unfolded_on_request(String address, boolean open) {
        assertThat(page(address).select("figure details")).isNotEmpty()
                .allSatisfy(details -> assertThat(details.hasAttr("open")).isEqualTo(open));
    }

    @Test
    void every_chart_has_a_table_in_its_figure_and_a_name() {
        Document page = page("/gallery");
        assertThat(page.select("figure.app-chart")).isNotEmpty().allSatisfy(figure -> {
            assertThat(page.getElementById(figure.attr("aria-labelledby")).text()).isNotBlank();
            assertThat(figure.select("details table caption").text()).isNotBlank();
            assertThat(figure.select("[role=region][tabindex=0][aria-label]")).hasSize(1);
            for (String id : figure.selectFirst("svg[role=img]").attr("aria-labelledby").split(" ")) {
                assertThat(page.getElementById(id).text()).isNotBlank();
            }
        });
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"401, Sign in to see this page", "403, You cannot see this page", "404, Page not found",
            "400, This request cannot be answered", "429, Too many requests", "503, The service is unavailable",
            "500, There is a problem with the service", "200, There is a problem with the service"})
    void an_error_is_a_page_in_plain_words(int status, String title) {
        var answer = mvc.get().uri("/error").accept(MediaType.TEXT_HTML)
                .requestAttr("jakarta.servlet.error.status_code", status).exchange();
        Document page = Jsoup.parse(html(answer));
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.title()).startsWith(title);
        assertThat(answer.getResponse().getHeader("Content-Security-Policy")).isNotBlank();
    }

    @Test
    void an_error_page_keeps_the_reason_to_itself() {
        String html = html(mvc.get().uri("/error").accept(MediaType.TEXT_HTML)
                .requestAttr("jakarta.servlet.error.status_code", 500)
                .requestAttr("jakarta.servlet.error.exception", new IllegalStateException("secret reason")).exchange());
        assertThat(html).doesNotContain("secret reason", "IllegalStateException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://id.example.org; script-src *", "https://id.example.org/path", "*", "null"})
    void the_policy_takes_no_sign_out_address_that_could_bend_it(String origin) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageSecurityProperties(List.of(origin)));
    }

    @Test
    void the_policy_lets_signing_out_lead_to_the_identity_provider() {
        var headers = PageHeaders.of(new PageSecurityProperties(List.of("http://localhost:8090")));
        assertThat(headers.get("Content-Security-Policy")).contains("; form-action 'self' http://localhost:8090; ");
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    private Document page(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(html(answer));
    }

    private static String html(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
