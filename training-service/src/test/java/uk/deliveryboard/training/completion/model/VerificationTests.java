package uk.deliveryboard.training.completion.model;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerificationTests {

    @ParameterizedTest
    @CsvSource({"XAPI, SYSTEM,,", "ESR_FEED, SYSTEM,,", "CSV_IMPORT, SYSTEM, SYSTEM, SYSTEM",
            "SESSION_REGISTER, TRAINER_CONFIRMED, TRAINER_CONFIRMED, TRAINER_CONFIRMED",
            "CERTIFICATE_UPLOAD, UNVERIFIED, UNVERIFIED, CERT_SEEN",
            "SELF_DECLARED, UNVERIFIED, UNVERIFIED, UNVERIFIED", "MANUAL, SYSTEM, UNVERIFIED, UNVERIFIED",
            "TRANSFER,,, CERT_SEEN"})
    void what_a_source_proves_follows_from_source_and_sender(Source source, Verification byIntegration,
            Verification byPerson, Verification byVerifier) {
        assertThat(Verification.of(source, Sender.INTEGRATION)).isEqualTo(Optional.ofNullable(byIntegration));
        assertThat(Verification.of(source, Sender.PERSON)).isEqualTo(Optional.ofNullable(byPerson));
        assertThat(Verification.of(source, Sender.VERIFIER)).isEqualTo(Optional.ofNullable(byVerifier));
    }
}
