package uk.deliveryboard.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import uk.deliveryboard.launcher.demo.Api;
import uk.deliveryboard.launcher.demo.DemoFile;
import uk.deliveryboard.launcher.demo.Greeting;
import uk.deliveryboard.launcher.demo.Seeder;
import uk.deliveryboard.launcher.demo.Tokens;
import uk.deliveryboard.launcher.identity.IdentitySettings;
import uk.deliveryboard.launcher.run.DataDirectory;
import uk.deliveryboard.launcher.run.Options;
import uk.deliveryboard.launcher.run.Progress;
import uk.deliveryboard.launcher.seed.Northmere;

/** Fills the area on the first start and tells people and scripts how to use what runs. */
final class Demonstration {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Demonstration() {}

    static void present(IdentitySettings identity, DataDirectory data, Options options, Progress progress)
            throws Exception {
        LocalDate today = options.pinnedToday().orElseGet(() -> LocalDate.now(LONDON));
        if (options.demo()) {
            fillOnce(identity, data.file("demo-seeded"), today, progress);
        }
        Path demoFile = data.file("demo.json");
        DemoFile.write(demoFile, identity, today);
        Greeting.lines(identity, today, demoFile).forEach(progress::say);
    }

    private static void fillOnce(IdentitySettings identity, Path marker, LocalDate today, Progress progress)
            throws Exception {
        if (Files.exists(marker)) {
            return;
        }
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5)).build()) {
            Api api = new Api(URI.create(identity.gatewayUrl()), new Tokens(identity, http), http);
            progress.step("filling the demonstration area through the API", () -> {
                new Seeder(api, Northmere.on(today)).run();
                return mark(marker, today);
            });
        }
    }

    private static Path mark(Path marker, LocalDate today) throws IOException {
        return Files.writeString(marker, today + "\n");
    }
}
