package uk.deliveryboard.platform.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;
import uk.deliveryboard.events.EventType;

/** Fetches records for each projection, from where the database says it stands. Kafka's own offsets only show the lag. */
public final class ProjectionContainers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionContainers.class);
    private static final String READ_ON = "a rebuild has ended and is still being read for";
    private static final int REBUILD_BATCH = 10_000;

    private final Map<String, ConcurrentMessageListenerContainer<byte[], byte[]>> containers;
    private final Map<String, ProjectionRunner> runners;

    public ProjectionContainers(Collection<ProjectionRunner> runners, ConsumerFactory<byte[], byte[]> consumers) {
        this.runners = runners.stream().collect(Collectors
                .toUnmodifiableMap(runner -> runner.projection().name(), runner -> runner));
        this.containers = runners.stream().collect(Collectors.toUnmodifiableMap(
                runner -> runner.projection().name(),
                runner -> container(runner, runner.projection().name(), consumers)));
    }

    public Collection<ProjectionRunner> runners() {
        return runners.values();
    }

    public boolean has(String projection) {
        return runners.containsKey(projection);
    }

    /** Fetches for a rebuild: larger batches, since nobody waits for the newest record. */
    static ConcurrentMessageListenerContainer<byte[], byte[]> forRebuild(ProjectionRunner runner, String group,
            ConsumerFactory<byte[], byte[]> consumers) {
        var container = container(runner, group, consumers);
        container.getContainerProperties().getKafkaConsumerProperties()
                .setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, String.valueOf(REBUILD_BATCH));
        return container;
    }

    private static ConcurrentMessageListenerContainer<byte[], byte[]> container(ProjectionRunner runner, String group,
            ConsumerFactory<byte[], byte[]> consumers) {
        String[] topics = runner.projection().reads().stream().map(EventType::topic).distinct().toArray(String[]::new);
        ContainerProperties properties = new ContainerProperties(topics);
        properties.setGroupId(group);
        properties.setMessageListener(new Listener(runner));
        properties.setConsumerRebalanceListener(new Positions(runner));
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setMissingTopicsFatal(false);
        var container = new ConcurrentMessageListenerContainer<>(consumers, properties);
        container.setBeanName(group);
        ExponentialBackOff backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(5_000);
        container.setCommonErrorHandler(new DefaultErrorHandler(backOff));
        return container;
    }

    private record Listener(ProjectionRunner runner) implements BatchConsumerAwareMessageListener<byte[], byte[]> {

        @Override
        public void onMessage(List<ConsumerRecord<byte[], byte[]>> batch, @Nullable Consumer<?, ?> consumer) {
            try {
                runner.process(batch);
            } catch (ProjectionRebuild.Ended e) {
                LOG.info(READ_ON);
            } catch (ProjectionRunner.PositionLost e) {
                if (consumer != null) {
                    new Positions(runner).seek(consumer, consumer.assignment());
                }
            }
        }
    }

    /** Puts a consumer where the database says that the projection stands. */
    private record Positions(ProjectionRunner runner) implements ConsumerAwareRebalanceListener {

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            try {
                seek(consumer, partitions);
            } catch (ProjectionRebuild.Ended e) {
                LOG.info(READ_ON);
            }
        }

        @Override
        public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            partitions.forEach(runner::release);
        }

        @Override
        public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            partitions.forEach(runner::release);
        }

        void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                consumer.seek(partition, runner.resume(partition, ends.getOrDefault(partition, 0L)));
            }
        }
    }

    @Override
    public void start() {
        containers.values().forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.values().forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.values().stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }
}
