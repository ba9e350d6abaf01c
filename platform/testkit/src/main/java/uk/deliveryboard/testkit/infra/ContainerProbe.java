package uk.deliveryboard.testkit.infra;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.testkit.infra.process.Commands;

/** Finds out, in bounded time, whether containers can be used here, and if not, why. */
final class ContainerProbe {

    static final String POSTGRES_IMAGE = "postgres:18";
    static final String KAFKA_IMAGE = "apache/kafka:4.2.2";
    private static final String REAPER_IMAGE = "testcontainers/ryuk:0.14.0";
    private static final Duration ENGINE_LIMIT = Duration.ofSeconds(5);
    private static final Duration PULL_LIMIT = Duration.ofSeconds(60);

    private ContainerProbe() {}

    /** The reason why not, or nothing. */
    static Optional<String> obstacle() {
        if (!Commands.exist("docker")) {
            return Optional.of("no docker command here");
        }
        try {
            if (!Commands.run(List.of("docker", "version"), ENGINE_LIMIT).succeeded()) {
                return Optional.of("no Docker engine answers");
            }
            for (String image : images()) {
                if (!isPresent(image) && !canBePulled(image)) {
                    return Optional.of("a Docker engine answers, but " + image + " is neither here nor to be had"
                            + (image.equals(REAPER_IMAGE) ? " (TESTCONTAINERS_RYUK_DISABLED=true does without)" : ""));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("docker: " + e.getMessage());
        }
    }

    private static List<String> images() {
        List<String> images = new ArrayList<>(List.of(POSTGRES_IMAGE, KAFKA_IMAGE));
        if (!"true".equalsIgnoreCase(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            images.add(REAPER_IMAGE);
        }
        return images;
    }

    private static boolean isPresent(String image) throws IOException {
        return Commands.run(List.of("docker", "image", "inspect", "--format", "{{.Id}}", image), ENGINE_LIMIT)
                .succeeded();
    }

    private static boolean canBePulled(String image) throws IOException {
        return Commands.run(List.of("docker", "pull", "--quiet", image), PULL_LIMIT).succeeded();
    }
}
