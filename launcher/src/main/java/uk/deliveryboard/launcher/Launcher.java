package uk.deliveryboard.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.launcher.reconcile.Reconciliation;
import uk.deliveryboard.launcher.run.DataDirectory;
import uk.deliveryboard.launcher.run.Options;
import uk.deliveryboard.launcher.run.Platform;
import uk.deliveryboard.launcher.run.Ports;
import uk.deliveryboard.launcher.run.Progress;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** The program behind {@code ./run}. */
public final class Launcher {

    private static final int FAILED = 1;
    private static final int MISUNDERSTOOD = 2;
    private static final String RECONCILE = "--reconcile";

    private Launcher() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) {
        if (words.contains("--help")) {
            System.out.print(Options.HELP);
            return 0;
        }
        try {
            Path root = root();
            Options options = Options.parse(words.stream().filter(word -> !word.equals(RECONCILE)).toList(), root);
            if (words.contains(RECONCILE)) {
                return reconcile(options);
            }
            System.setProperty("deliveryboard.logs", options.data().resolve("logs").toString());
            return run(root, options);
        } catch (Options.Misunderstood e) {
            return failed(MISUNDERSTOOD, e.getMessage());
        } catch (InfrastructureException e) {
            return failed(FAILED, e.getMessage());
        } catch (Exception e) {
            return failed(FAILED, "unexpected: " + e + " (see logs/launcher.log in the data directory)");
        }
    }

    private static int run(Path root, Options options) throws Exception {
        // Nobody else may have the directory until this process is gone: its lock is left to the operating system.
        DataDirectory data = DataDirectory.open(options.data(), options.fresh());
        try (Progress progress = new Progress(System.out)) {
            Platform platform = Platform.prepare(
                    new Platform.Settings(root, new Ports(options.portBase()), options.pinnedToday()), data, progress);
            Thread stop = new Thread(() -> stop(platform), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            progress.say("Delivery Board: starting, data in " + data.root());
            platform.start();
            Demonstration.present(platform.identity(), data, options, progress);
            platform.prepareQuickStarts();
            return platform.awaitFailure().map(name -> failed(FAILED, name + " ended unexpectedly: see " + data.logs()
                    + "; stopping the rest")).orElse(0);
        }
    }

    /** Recounts beside a running platform; says what agrees and what does not. */
    private static int reconcile(Options options) throws Exception {
        int status = 0;
        for (var outcome : new Reconciliation(Platform.databaseServer(options.data(), new Ports(options.portBase())))
                .compare()) {
            System.out.println(outcome);
            status = outcome.agrees() ? status : FAILED;
        }
        return status;
    }

    private static void stop(Platform platform) {
        try {
            platform.close();
            System.out.println("Stopped. The data stays.");
        } catch (RuntimeException e) {
            failed(FAILED, e.getMessage());
        }
    }

    private static int failed(int status, @Nullable String line) {
        System.err.println("run: " + line);
        return status;
    }

    /** The work tree: named by ./run, else found from where this jar is built. */
    private static Path root() throws URISyntaxException {
        String named = System.getProperty("deliveryboard.root");
        if (named != null) {
            return Path.of(named).toAbsolutePath().normalize();
        }
        Path jar = Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return jar.resolve("../../..").normalize();
    }
}
