package uk.deliveryboard.launcher.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.deliveryboard.launcher.run.Programs.Program;
import uk.deliveryboard.testkit.infra.process.ChildProcess;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/**
 * Makes the next start quicker: once everything runs, each program is started once more beside the real one, only until
 * it is wired, and the JVM keeps what it loaded and linked in an ahead-of-time cache. One at a time and with the lowest
 * priority. A start without a cache is slow, never wrong, so whatever fails here is only noted.
 */
final class QuickStarts {

    private static final Logger LOG = LoggerFactory.getLogger(QuickStarts.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final DataDirectory data;
    private final BiConsumer<String, AutoCloseable> register;

    /** @param register takes charge of a process, so that it ends with the rest */
    QuickStarts(DataDirectory data, BiConsumer<String, AutoCloseable> register) {
        this.data = data;
        this.register = register;
    }

    void prepare(Module module, Program program, List<String> jvmOptions, Map<String, String> environment) {
        if (Files.exists(program.cache())) {
            return;
        }
        try {
            Files.deleteIfExists(program.unfinishedCache());
            Files.deleteIfExists(program.unfinishedCache().resolveSibling(program.unfinishedCache().getFileName()
                    + ".config"));
            ChildProcess training = ChildProcess.start(new ChildProcess.Command("training " + module.artifact(),
                    command(program, jvmOptions), environment, data.root(), data.log("training-" + module.artifact()),
                    data.pidFile("training-" + module.artifact()), ChildProcess.StopSignal.TERM));
            register.accept("training " + module.artifact(), training);
            if (training.succeedsWithin(PATIENCE) && Files.exists(program.unfinishedCache())) {
                Files.move(program.unfinishedCache(), program.cache(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                training.close();
                LOG.warn("No ahead-of-time cache for {}: see {}", module.artifact(),
                        data.log("training-" + module.artifact()));
            }
        } catch (IOException | InfrastructureException e) {
            LOG.warn("No ahead-of-time cache for {}: {}", module.artifact(), e.getMessage());
        }
    }

    private static List<String> command(Program program, List<String> jvmOptions) {
        List<String> words = new ArrayList<>(List.of("nice", "-n", "19", program.java().toString()));
        words.addAll(jvmOptions);
        words.addAll(List.of("-XX:AOTCacheOutput=" + program.unfinishedCache(), "-Dspring.context.exit=onRefresh",
                "-jar", program.jar().toString()));
        return words;
    }
}
