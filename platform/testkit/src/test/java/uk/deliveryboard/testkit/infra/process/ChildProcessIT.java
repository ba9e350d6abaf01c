package uk.deliveryboard.testkit.infra.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.deliveryboard.testkit.infra.process.ChildProcess.Command;
import uk.deliveryboard.testkit.infra.process.ChildProcess.StopSignal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class ChildProcessIT {

    @TempDir
    private Path directory;

    @Test
    void a_child_ends_when_its_parent_is_killed_without_warning() throws Exception {
        Process parent = new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"),
                Parent.class.getName(),
                directory.toString()).inheritIO().start();
        Path pidFile = directory.resolve("child.pid");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(pidFile) && Files.size(pidFile) > 0);
        ProcessHandle child = ProcessHandle.of(Long.parseLong(Files.readString(pidFile).split(" ")[0])).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(10)).until(() -> !child.isAlive());
    }

    @Test
    void a_child_that_ended_by_itself_leaves_no_pid_file_and_shows_its_last_lines() {
        ChildProcess child = ChildProcess.start(command("echo one; echo two; echo three; exit 3"));

        assertThat(child.endsWithin(Duration.ofSeconds(10))).isTrue();
        assertThat(child.lastLines(2)).isEqualTo("two" + System.lineSeparator() + "three");
        await().atMost(Duration.ofSeconds(5)).until(() -> !Files.exists(directory.resolve("child.pid")));
    }

    @Test
    void closing_asks_first_and_then_waits() throws Exception {
        ChildProcess child = ChildProcess
                .start(command("trap 'echo asked; exit 0' TERM; echo up; while :; do sleep 0.1; done"));
        await().atMost(Duration.ofSeconds(10)).until(() -> child.lastLines(1).equals("up"));

        child.close();

        assertThat(child.isAlive()).isFalse();
        assertThat(child.lastLines(1)).isEqualTo("asked");
    }

    @Test
    void a_survivor_of_an_earlier_run_is_stopped_but_a_stranger_with_its_pid_is_not() throws Exception {
        Path pidFile = directory.resolve("survivor.pid");
        Process survivor = new ProcessBuilder("sleep", "60").start();
        new PidFile(pidFile).write(survivor.toHandle());
        String[] words = Files.readString(pidFile).strip().split(" ");

        Files.writeString(pidFile, words[0] + " " + (Long.parseLong(words[1]) - 60_000));
        assertThat(ChildProcess.stopSurvivor(pidFile, StopSignal.TERM)).isFalse();
        assertThat(survivor.isAlive()).isTrue();

        Files.writeString(pidFile, String.join(" ", words));
        assertThat(ChildProcess.stopSurvivor(pidFile, StopSignal.TERM)).isTrue();
        assertThat(survivor.isAlive()).isFalse();
    }

    @Test
    void a_damaged_pid_file_names_nobody() throws Exception {
        Path pidFile = directory.resolve("damaged.pid");
        for (String content : List.of("", "x", "1", "1 x", "-1 0", "99999999999999999999 1")) {
            Files.writeString(pidFile, content);
            assertThat(ChildProcess.stopSurvivor(pidFile, StopSignal.TERM)).isFalse();
        }
    }

    @Test
    void a_program_that_is_not_there_is_one_clear_line() {
        Command missing = new Command("Nothing", List.of("/no/such/program"), Map.of(), Path.of("/no/such/directory"),
                directory.resolve("child.log"), directory.resolve("child.pid"), StopSignal.TERM);

        assertThatThrownBy(() -> ChildProcess.start(missing)).isInstanceOf(InfrastructureException.class)
                .hasMessageStartingWith("Cannot start Nothing: ");
    }

    private Command command(String script) {
        return new Command("child", List.of("sh", "-c", script), Map.of(), directory, directory.resolve("child.log"),
                directory.resolve("child.pid"), StopSignal.TERM);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A JVM that starts a child and then waits to be killed. */
    static final class Parent {

        public static void main(String[] arguments) throws InterruptedException {
            Path directory = Path.of(arguments[0]);
            ChildProcess.start(new Command("child", List.of("sleep", "300"), Map.of(), directory,
                    directory.resolve("child.log"), directory.resolve("child.pid"), StopSignal.TERM));
            Thread.currentThread().join();
        }
    }
}
