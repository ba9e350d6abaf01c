package uk.deliveryboard.launcher;

import uk.deliveryboard.launcher.identity.IdentitySettings;
import uk.deliveryboard.launcher.run.DataDirectory;
import uk.deliveryboard.launcher.run.Options;
import uk.deliveryboard.launcher.run.Platform;
import uk.deliveryboard.launcher.run.Progress;

/** What a person at the terminal is told once everything runs. */
final class Demonstration {

    private Demonstration() {}

    static void present(Platform platform, DataDirectory data, Options options, Progress progress) {
        IdentitySettings identity = platform.identity();
        progress.say("Dashboard  " + identity.gatewayUrl() + "/boards/northmere/quarters/2026-27-Q3");
        progress.say("Sign in as any of " + identity.realm().people().size() + " demo people with one click, or with "
                + "the password " + identity.password());
    }
}
