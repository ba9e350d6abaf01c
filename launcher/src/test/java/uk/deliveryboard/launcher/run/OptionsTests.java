package uk.deliveryboard.launcher.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTests {

    private static final Path ROOT = Path.of("/srv/board");

    @Test
    void without_options_the_demonstration_runs_on_its_pinned_day() throws Exception {
        Options options = parse();

        assertThat(options.demo()).isTrue();
        assertThat(options.fresh()).isFalse();
        assertThat(options.data()).isEqualTo(Path.of("/srv/board/data"));
        assertThat(options.portBase()).isEqualTo(8080);
        assertThat(options.pinnedToday()).contains(LocalDate.of(2026, 10, 12));
    }

    @Test
    void without_the_demonstration_today_is_the_real_one_unless_said_otherwise() throws Exception {
        assertThat(parse("--no-demo").pinnedToday()).isEmpty();
        assertThat(parse("--no-demo", "--today=2027-01-01").pinnedToday()).contains(LocalDate.of(2027, 1, 1));
        assertThat(parse("--today=2027-01-01").pinnedToday()).contains(LocalDate.of(2027, 1, 1));
    }

    @Test
    void a_data_directory_may_be_relative_or_absolute() throws Exception {
        assertThat(parse("--data=../other").data()).isEqualTo(Path.of("/srv/other"));
        assertThat(parse("--data=/tmp/x").data()).isEqualTo(Path.of("/tmp/x"));
    }

    @ParameterizedTest
    @CsvSource({"--nonsense, There is no option --nonsense: see ./run --help",
            "fresh, There is no option fresh: see ./run --help", "--fresh=yes, --fresh=yes: this option takes no value",
            "--today=tomorrow, 'needs a date such as 2026-10-12, not ''tomorrow'''",
            "--today, 'needs a date such as 2026-10-12, not '''''", "--today=2026-02-30, needs a date",
            "--data=, --data needs a directory", "--port-base=80, between 1024 and 65522",
            "--port-base=65530, between 1024 and 65522", "--port-base=abc, between 1024 and 65522"})
    void what_cannot_be_followed_is_refused_in_plain_words(String word, String reason) {
        assertThatThrownBy(() -> parse(word)).isInstanceOf(Options.Misunderstood.class).hasMessageContaining(reason);
    }

    @Test
    void the_help_names_every_option() {
        assertThat(Options.HELP).contains("--fresh", "--no-demo", "--today=", "--data=", "--port-base=", "--no-build",
                "--help");
    }

    private static Options parse(String... words) throws Options.Misunderstood {
        return Options.parse(List.of(words), ROOT);
    }
}
