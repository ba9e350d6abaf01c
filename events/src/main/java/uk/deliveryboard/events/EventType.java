package uk.deliveryboard.events;

/**
 * A type of event under its wire name, which is owned here and never derived from a class name.
 *
 * @param name     CloudEvents {@code type}, {@code uk.deliveryboard.<context>.<event>.v<n>}
 * @param topic    Kafka topic that carries it
 * @param dataType record that holds its body
 */
public record EventType<T extends EventData>(String name, String topic, Class<T> dataType) {

    static final String PREFIX = "uk.deliveryboard.";

    static <T extends EventData> EventType<T> of(String shortName, String topic, Class<T> dataType) {
        return new EventType<>(PREFIX + shortName, topic, dataType);
    }

    /** The name without the common prefix, such as {@code plans.action-added.v1}: names its schema and golden file. */
    public String shortName() {
        return name.substring(PREFIX.length());
    }
}
