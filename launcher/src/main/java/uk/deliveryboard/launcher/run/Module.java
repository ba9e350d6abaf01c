package uk.deliveryboard.launcher.run;

import java.util.Optional;

/** The five programs of the platform. */
public enum Module {

    GATEWAY("gateway", 0, Optional.empty()),
    PLANS("plans-service", 1, Optional.of("plans")),
    TRAINING("training-service", 2, Optional.of("training")),
    REFERRALS("referrals-service", 3, Optional.of("referrals")),
    REPORTING("reporting-service", 4, Optional.of("reporting"));

    private final String artifact;
    private final int portOffset;
    private final Optional<String> database;

    Module(String artifact, int portOffset, Optional<String> database) {
        this.artifact = artifact;
        this.portOffset = portOffset;
        this.database = database;
    }

    String artifact() {
        return artifact;
    }

    int portOffset() {
        return portOffset;
    }

    Optional<String> database() {
        return database;
    }
}
