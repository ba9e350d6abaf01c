package uk.deliveryboard.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import uk.deliveryboard.events.EventCodec;
import uk.deliveryboard.events.EventEnvelope;
import uk.deliveryboard.events.MalformedEnvelope;
import uk.deliveryboard.testkit.infra.TestInfrastructure;

/** Puts events on topics as a service would, and reads what services have put there. */
public final class EventProbe implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;

    public EventProbe() {
        this(TestInfrastructure.kafkaBootstrapServers());
    }

    public EventProbe(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Makes a topic like those of the product where it does not exist yet. */
    public void createTopic(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends and waits until the broker has all of them. */
    public void publish(String topic, List<EventEnvelope> events) {
        events.forEach(event -> send(record(topic, event)));
        producer.flush();
    }

    /** Sends a record as it is, however broken. */
    public void send(ProducerRecord<byte[], byte[]> record) {
        var unused = producer.send(record);
        producer.flush();
    }

    public static ProducerRecord<byte[], byte[]> record(String topic, EventEnvelope event) {
        var record = new ProducerRecord<>(topic, event.subject().toString().getBytes(StandardCharsets.UTF_8),
                event.data());
        EventCodec.headers(event).forEach(record.headers()::add);
        return record;
    }

    /** All committed records of a topic at this moment, partition by partition. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed",
                        "enable.auto.commit", false, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** All events of a topic that match, partition by partition. */
    public List<EventEnvelope> events(String topic, Predicate<EventEnvelope> wanted) {
        return records(topic).stream().map(EventProbe::event).filter(wanted).toList();
    }

    public List<EventEnvelope> events(String topic, UUID subject) {
        return events(topic, event -> event.subject().equals(subject));
    }

    private static EventEnvelope event(ConsumerRecord<byte[], byte[]> record) {
        try {
            return EventCodec.decode(name -> {
                Header header = record.headers().lastHeader(name);
                return header == null ? null : header.value();
            }, record.value());
        } catch (MalformedEnvelope e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
