package uk.deliveryboard.training.xapi.model;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.deliveryboard.training.xapi.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class SamenessTests {

    @ParameterizedTest(name = "{0} -> {1} says the same: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"en-GB\":\"passed\"              | \"fr\":\"a réussi\"                | true",
            "WRAP workshop                     | Another title                      | true",
            "2026-10-10T15:30:00Z              | 2026-10-10T16:30:00.000+01:00      | true",
            "0.9,                              | 0.90,                              | true",
            "gov.uk\",\"name\":\"E104482           | GOV.UK\",\"name\":\"E104482            | true",
            "demo.person.2@example.org         | demo.person.2@EXAMPLE.org          | true",
            "\"objectType\":\"Agent\",\"name\" | \"name\"                           | true",
            "{\"id\":\"https://lms.example.gov.uk/parent\"} | [{\"id\":\"https://lms.example.gov.uk/parent\"}] | true",
            "2f3b2b1e-58d0                     | 2F3B2B1E-58D0                      | true",
            "PT1H30M                           | PT90M                              | false",
            "verbs/passed                      | verbs/failed                       | false",
            "E104482                           | E104483                            | false",
            "E104482                           | e104482                            | false",
            "course/wrap                       | course/WRAP                        | false",
            "\"raw\":18                        | \"raw\":17                         | false",
            "\"success\":true                  | \"success\":false                  | false",
            "\"platform\":\"Moodle\"           | \"platform\":\"moodle\"            | false"})
    void what_two_statements_have_to_share_is_what_the_specification_says(String part, String other, boolean same) {
        String text = Samples.MOST;
        assertThat(text).contains(part);

        assertThat(Samples.statement(text.replace(part, other)).content()
                .equals(Samples.statement(text).content())).isEqualTo(same);
    }

    @Test
    void members_of_a_group_stand_in_any_order() {
        String members = "{\"mbox\":\"mailto:demo.person.2@example.org\"},\n   {\"mbox_sha1sum\":\"ebd31e95054c018b10727ccffd2ef2ec3a016ee9\"}";
        assertThat(Samples.MOST.replaceAll("\\s+", " ")).contains(members.replaceAll("\\s+", " "));
        String other = Samples.MOST.replaceAll("\\s+", " ").replace(members.replaceAll("\\s+", " "),
                "{\"mbox_sha1sum\":\"EBD31E95054c018b10727ccffd2ef2ec3a016ee9\"},{\"mbox\":\"mailto:demo.person.2@example.org\"}");

        assertThat(Samples.statement(other).content()).isEqualTo(Samples.statement(Samples.MOST).content());
    }

    @Test
    void a_learning_system_that_repeats_itself_is_known_by_who_what_to_what_when_and_how() {
        String first = Samples.moodle("1042", "http://adlnet.gov/expapi/verbs/completed", Samples.WRAP,
                "2026-10-10T09:30:00.000Z", "");

        String fingerprint = Samples.statement(first).fingerprint();
        assertThat(fingerprint).isNotNull();
        assertThat(Samples.statement(first.replace("Demo course", "Renamed").replace("Demo Person", "Demo P."))
                .fingerprint()).isEqualTo(fingerprint);
        for (String[] change : new String[][]{{"\"1042\"", "\"1043\""}, {"completed\"", "passed\""},
                {"id=7", "id=8"}, {"09:30:00", "09:30:01"}, {"2f3b2b1e", "2f3b2b1f"},
                {"\"timestamp\"", "\"result\":{\"completion\":false},\"timestamp\""}}) {
            assertThat(Samples.statement(first.replace(change[0], change[1])).fingerprint()).as(change[0])
                    .isNotEqualTo(fingerprint);
        }
        assertThat(Samples.statement(Samples.LEAST).fingerprint()).isNull();
    }
}
