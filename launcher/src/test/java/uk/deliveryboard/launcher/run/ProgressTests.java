package uk.deliveryboard.launcher.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class ProgressTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void a_quick_step_says_nothing_and_a_slow_one_says_when_it_is_done() throws Exception {
        try (Progress progress = new Progress(new PrintStream(out, true, StandardCharsets.UTF_8), nanos::get)) {
            progress.step("quick", () -> 1);
            assertThat(printed()).isEmpty();

            progress.step("slow", () -> {
                await().atMost(Duration.ofSeconds(10)).until(() -> printed().contains("slow ..."));
                nanos.addAndGet(Duration.ofMillis(3_400).toNanos());
                return 2;
            });
            assertThat(printed()).contains("slow: done after 3.4 s");
        }
    }

    @Test
    void the_first_failure_calls_for_the_rescue_and_is_the_one_reported() {
        List<String> rescued = new java.util.concurrent.CopyOnWriteArrayList<>();

        assertThatThrownBy(() -> Together.run(() -> rescued.add("rescue"), List.of(() -> {
            await().until(() -> !rescued.isEmpty());
            throw new IllegalStateException("the second");
        }, () -> {
            throw new IOException("the first");
        }))).isInstanceOf(IOException.class).hasMessage("the first");
        assertThat(rescued).containsExactly("rescue");
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
