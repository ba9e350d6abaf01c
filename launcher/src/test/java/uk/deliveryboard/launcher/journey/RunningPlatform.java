package uk.deliveryboard.launcher.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import uk.deliveryboard.launcher.demo.Api;
import uk.deliveryboard.launcher.demo.Tokens;
import uk.deliveryboard.launcher.run.DataDirectory;
import uk.deliveryboard.launcher.run.Platform;
import uk.deliveryboard.launcher.run.Ports;
import uk.deliveryboard.launcher.run.Progress;
import uk.deliveryboard.testkit.infra.process.FreePorts;

/** The whole system from the jars that ship, on ports and in a directory of its own. */
final class RunningPlatform implements AutoCloseable {

    private static final int SPAN = 16;

    final Platform platform;
    final URI gateway;
    final Api api;
    private final DataDirectory data;
    private final Progress progress = new Progress(System.out);

    private RunningPlatform(Path directory) throws Exception {
        int base = freeBase();
        data = DataDirectory.open(directory, true);
        platform = Platform.prepare(new Platform.Settings(Path.of("..").toAbsolutePath().normalize(), new Ports(base),
                Optional.of(LocalDate.parse("2026-10-12"))), data, progress);
        platform.start();
        gateway = URI.create(platform.identity().gatewayUrl());
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        api = new Api(gateway, new Tokens(platform.identity(), http), http);
    }

    static RunningPlatform start() throws Exception {
        return new RunningPlatform(Files.createTempDirectory("deliveryboard-journey"));
    }

    private static int freeBase() throws IOException {
        for (int base = 18080; base < 60000; base += SPAN) {
            boolean free = true;
            for (int port = base; port < base + SPAN; port++) {
                free &= FreePorts.isFree(port);
            }
            if (free) {
                return base;
            }
        }
        throw new IOException("no free ports");
    }

    Path logs() {
        return data.logs();
    }

    @Override
    public void close() {
        platform.close();
        data.close();
        progress.close();
    }
}
