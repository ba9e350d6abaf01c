package uk.deliveryboard.reporting.commentary.model;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalTraceTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Write to demo.person-12@example.org. | EMAIL",
            "Ring 01632 960 123 about it. | PHONE", "Ring +44 1632 960123. | PHONE",
            "NHS 943 476 5919 was told. | NHS_NUMBER",
            "9434765919 | NHS_NUMBER", "qq 12 34 56 c | ", "AB 12 34 56 C had it. | NATIONAL_INSURANCE",
            "His DOB is known. | BIRTH", "born on a Friday | BIRTH", "He lives at ZZ99 3VZ. | POSTCODE",
            "A boy aged 14 was referred. | AGE", "a 14-year-old | AGE", "a 9 years old | AGE",
            "Mr Example left. | TITLE",
            "Dr. Specimen came. | TITLE", "We met Ms  Ámbar. | TITLE"})
    void the_plain_signs_of_a_person_are_seen(String text, PersonalTrace trace) {
        if (trace == null) {
            assertThat(PersonalTrace.in(text)).isEmpty();
        } else {
            assertThat(PersonalTrace.in(text)).containsExactly(trace);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Coverage rose from 87.5% to 91.2% in Quarter 2, 2026 to 2027.",
            "1,234,567,890 records were checked, 12 of 250 were late.", "The room was closed on 12 October 2026.",
            "Ages 11 to 15 are most of it; aged 11 to 15.", "K1b is 3 points below its target of 90%.",
            "The plan PLN-2026-0012 is late.", "Drivers of change; Missing returns; professional standards.",
            "HMP Northmere, Alderfen College and the 3 districts will report by 2026-11-30.",
            "Reborn on paper, the group met 4 times."})
    void what_organisations_write_about_themselves_goes_through(String text) {
        assertThat(PersonalTrace.in(text)).isEmpty();
    }
}
