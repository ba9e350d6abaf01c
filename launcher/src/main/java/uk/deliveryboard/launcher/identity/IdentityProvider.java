package uk.deliveryboard.launcher.identity;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running provider. */
public final class IdentityProvider implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private IdentityProvider(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static IdentityProvider start(IdentitySettings settings) {
        Map<String, Object> properties = Map.of("server.port", settings.port(), "server.address", "127.0.0.1");
        return new IdentityProvider(new SpringApplicationBuilder(IdentityApplication.class).bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false).properties(properties)
                .initializers((GenericApplicationContext context) -> context.registerBean(IdentitySettings.class,
                        () -> settings))
                .run());
    }

    @Override
    public void close() {
        context.close();
    }
}
