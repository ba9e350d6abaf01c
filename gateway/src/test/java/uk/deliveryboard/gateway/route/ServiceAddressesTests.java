package uk.deliveryboard.gateway.route;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServiceAddressesTests {

    private static final URI GOOD = URI.create("http://localhost:8081");

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "/plans", "http://localhost:8081/base", "http:///x"})
    void an_address_that_cannot_work_stops_the_start(String address) {
        URI bad = URI.create(address);
        assertThatThrownBy(() -> new ServiceAddresses(GOOD, bad, GOOD, GOOD, GOOD))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(address);
    }

    @Test
    void a_trailing_slash_changes_nothing() {
        var addresses = new ServiceAddresses(URI.create("https://board.example/"), GOOD, GOOD, GOOD, GOOD);
        assertThat(addresses.at("/signed-out")).isEqualTo("https://board.example/signed-out");
        assertThat(addresses.isSecure()).isTrue();
    }
}
