package uk.deliveryboard.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/** Writes docs/events.md from schemas, golden examples and contracts. */
final class EventPage {

    private EventPage() {}

    static String render() {
        StringBuilder page = new StringBuilder("""
                # Events

                Generated from `events/src/main/resources`; a test compares it. CloudEvents 1.0 in binary mode: the
                attributes are Kafka headers `ce_*`, the body is JSON, the key is the subject. Events of one subject
                are in order and numbered without gaps by `ce_sequence`, from 1. No event holds anything of a person.

                """);
        byTopic().forEach((topic, types) -> {
            page.append("## ").append(topic).append("\n\n");
            types.forEach(type -> append(page, type));
        });
        return page.toString().stripTrailing() + "\n";
    }

    private static Map<String, List<EventType<?>>> byTopic() {
        Map<String, List<EventType<?>>> topics = new LinkedHashMap<>();
        EventCatalogue.ALL.forEach(type -> topics.computeIfAbsent(type.topic(), topic -> new ArrayList<>()).add(type));
        return topics;
    }

    private static void append(StringBuilder page, EventType<?> type) {
        JsonNode schema = PublishedLanguage.schema(type);
        page.append("### `").append(type.name()).append("`\n\n").append(schema.get("description").asString())
                .append(" Read by: ").append(readers(type)).append(".\n\n| field | form | meaning |\n|---|---|---|\n");
        List<String> required = new ArrayList<>();
        schema.get("required").forEach(field -> required.add(field.asString()));
        schema.get("properties").forEachEntry((name, field) -> page.append("| `").append(name).append("`")
                .append(required.contains(name) ? "" : " (may be absent)").append(" | ").append(form(field))
                .append(" | ").append(field.get("description").asString()).append(" |\n"));
        page.append("\n```json\n").append(PublishedLanguage.text(PublishedLanguage.goldenFile(type)).strip())
                .append("\n```\n\n");
    }

    private static String readers(EventType<?> type) {
        String readers = PublishedLanguage.files("contracts").stream()
                .filter(file -> file.getFileName().toString().equals(type.shortName() + ".json"))
                .map(file -> file.getParent().getFileName().toString()).sorted().collect(Collectors.joining(", "));
        return readers.isEmpty() ? "nobody yet" : readers;
    }

    private static String form(JsonNode field) {
        if (field.has("enum")) {
            List<String> values = new ArrayList<>();
            field.get("enum").forEach(value -> values.add("`" + value.asString() + "`"));
            return String.join(" ", values);
        }
        String type = field.get("type").asString();
        return field.has("format") ? field.get("format").asString() : type;
    }
}
