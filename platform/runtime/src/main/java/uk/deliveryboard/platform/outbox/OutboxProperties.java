package uk.deliveryboard.platform.outbox;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the outbox.
 *
 * @param topics   topics that this service publishes to
 * @param replicas replication factor of topics that it makes: 1 on a single broker, 3 in production
 * @param user     database role of the relay
 * @param password its password
 */
@ConfigurationProperties("deliveryboard.outbox")
public record OutboxProperties(List<String> topics, @DefaultValue("1") int replicas, String user, String password) {}
