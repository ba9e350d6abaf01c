package uk.deliveryboard.testkit.infra;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PostgresBinariesTests {

    @ParameterizedTest
    @CsvSource({"Linux, amd64, postgres-linux-x86_64.txz", "Linux, aarch64, postgres-linux-arm_64.txz"})
    void a_supported_machine_has_its_archive_on_the_class_path(String system, String architecture, String archive) {
        assertThat(PostgresBinaries.archiveFor(system, architecture)).isEqualTo(archive);
        assertThat(PostgresBinaries.class.getResource("/" + archive)).isNotNull();
    }

    @Test
    void another_machine_is_told_what_to_do_instead() {
        assertThatThrownBy(() -> PostgresBinaries.archiveFor("Mac OS X", "aarch64"))
                .isInstanceOf(InfrastructureException.class)
                .hasMessage("There is no embedded PostgreSQL for Mac OS X on "
                        + "aarch64: use docker compose, or Linux on amd64 or arm64");
    }
}
