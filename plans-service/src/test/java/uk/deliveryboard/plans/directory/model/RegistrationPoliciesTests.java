package uk.deliveryboard.plans.directory.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.plans.model.Policy;
import uk.deliveryboard.plans.model.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class RegistrationPoliciesTests {

    private static Agency agency(List<String> boards, Identifier... identifiers) {
        return new Agency(UUID.randomUUID(), "code", "Name", AgencyType.OTHER, null, false, null, boards,
                List.of(identifiers), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1), null, 1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GIAS_URN,      100000,          10000
            GIAS_URN,      123456,          1234567
            LAESTAB,       8734001,         873-4001
            UKPRN,         10001234,        20001234
            UKPRN,         19999999,        1000123
            ODS,           RGT,             rgt
            ODS,           Y12345AB,        RG
            GSS,           E10000003,       S12000033
            GSS,           W06000001,       E1000000
            UPRN,          1,               1234567890123
            UPRN,          123456789012,    12a
            HO_FORCE_CODE, 35,              A35
            """)
    void identifiers_have_the_form_of_their_scheme(IdentifierScheme scheme, String good, String bad) {
        assertThat(Policy.all(RegistrationPolicies.ALL, agency(List.of(), new Identifier(scheme, good)))).isEmpty();
        assertThat(Policy.all(RegistrationPolicies.ALL,
                agency(List.of(), new Identifier(IdentifierScheme.UPRN, "7"), new Identifier(scheme, bad))))
                .extracting(Refusal::field, Refusal::code)
                .containsExactly(tuple("/identifiers/1/value", "identifier-malformed"));
    }

    @Test
    void identifiers_and_boards_are_given_once() {
        var twice = agency(List.of("northmere", "other", "northmere"), new Identifier(IdentifierScheme.UPRN, "7"),
                new Identifier(IdentifierScheme.UPRN, "7"));
        assertThat(Policy.all(RegistrationPolicies.ALL, twice)).extracting(Refusal::field, Refusal::code)
                .containsExactly(tuple("/identifiers/1", "identifier-repeated"),
                        tuple("/boards/2", "board-repeated"));
    }
}
