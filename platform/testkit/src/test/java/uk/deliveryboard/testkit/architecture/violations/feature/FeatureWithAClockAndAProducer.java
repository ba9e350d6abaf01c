package uk.deliveryboard.testkit.architecture.violations.feature;

import java.time.Instant;

import org.springframework.kafka.core.KafkaTemplate;

record FeatureWithAClockAndAProducer(KafkaTemplate<String, String> kafka) {
    Instant now() {
        return Instant.now();
    }
}
