package uk.deliveryboard.plans.web.constraint;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConstraintTests {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    private record Sample(@PlainText(max = 10) @Nullable String text, @Slug @Nullable String slug,
            @PlausibleDay @Nullable LocalDate day) {}

    private static boolean accepts(@Nullable String text, @Nullable String slug, @Nullable LocalDate day) {
        return VALIDATOR.validate(new Sample(text, slug, day)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "12345678901", "a\u0000b", "a\u001bb", "a\u0085b", "\ud800", "a\udc00b"})
    void text_that_a_database_or_a_terminal_would_choke_on_is_refused(String text) {
        assertThat(accepts(text, null, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\tc\r\n", "Llŷn", "1234567890",
            "\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80\ud83d\ude80"})
    void text_in_any_language_is_let_through(String text) {
        assertThat(accepts(text, null, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a_b", "-a", "a-", "a--b", "a b", "a\n"})
    void what_is_no_slug_is_refused(String slug) {
        assertThat(accepts(null, slug, null)).isFalse();
    }

    @Test
    void days_are_those_of_this_and_the_last_two_centuries() {
        assertThat(accepts(null, null, LocalDate.of(1799, 12, 31))).isFalse();
        assertThat(accepts(null, null, LocalDate.of(1800, 1, 1))).isTrue();
        assertThat(accepts(null, null, LocalDate.of(2099, 12, 31))).isTrue();
        assertThat(accepts(null, null, LocalDate.MAX)).isFalse();
    }

    @Test
    void what_may_be_left_out_is_not_judged() {
        assertThat(accepts(null, null, null)).isTrue();
    }
}
