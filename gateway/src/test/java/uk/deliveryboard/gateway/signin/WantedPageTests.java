package uk.deliveryboard.gateway.signin;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WantedPageTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/boards/northmere/quarters/2026-27-Q3?view=print", "/definitions/wrap?a=//b"})
    void a_path_of_ours_is_gone_back_to(String path) {
        assertThat(WantedPage.isOwn(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "evil.example", "", "/a\\b",
            "/a\r\nSet-Cookie: x=y", "/a b"})
    void anything_else_is_not(String path) {
        assertThat(WantedPage.isOwn(path)).isFalse();
    }
}
