package uk.deliveryboard.gateway.proxy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the gateway waits for a service.
 *
 * @param connectTimeout until a connection stands
 * @param readTimeout    until the answer begins, and between any two parts of it
 * @param streamTimeout  between two parts of an event stream; services send a comment every 15 s
 */
@ConfigurationProperties("deliveryboard.gateway.service-client")
public record ServiceClientProperties(Duration connectTimeout, Duration readTimeout, Duration streamTimeout) {}
