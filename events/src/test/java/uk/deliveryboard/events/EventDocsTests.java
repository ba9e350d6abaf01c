package uk.deliveryboard.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.events.PublishedLanguage.DOCS;

class EventDocsTests {

    private static final Path PAGE = DOCS.resolve("events.md");

    /** Run with {@code -Ddocs.write=true} to write the page anew. */
    @Test
    void the_page_of_events_is_what_the_schemas_say() throws IOException {
        String page = EventPage.render();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void asyncapi_names_the_topics_types_and_schemas_that_there_are() throws IOException {
        JsonNode document = new YAMLMapper().readTree(Files.readString(DOCS.resolve("asyncapi.yaml")));
        assertThat(document.get("asyncapi").asString()).isEqualTo("3.0.0");
        Set<String> topics = new TreeSet<>();
        Set<String> messages = new TreeSet<>();
        document.get("channels").forEachEntry((id, channel) -> {
            topics.add(channel.get("address").asString());
            channel.get("messages").forEachEntry((name, reference) -> messages
                    .add(channel.get("address").asString() + " " + name));
        });
        assertThat(topics).isEqualTo(
                EventCatalogue.ALL.stream().map(EventType::topic).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(messages).isEqualTo(EventCatalogue.ALL.stream().map(type -> type.topic() + " " + type.shortName())
                .collect(Collectors.toCollection(TreeSet::new)));
        EventCatalogue.ALL.stream().sorted(Comparator.comparing(EventType::name)).forEach(type -> {
            JsonNode message = document.get("components").get("messages").get(type.shortName());
            assertThat(message.get("name").asString()).isEqualTo(type.name());
            Path schema = DOCS.resolve(message.get("payload").get("schema").get("$ref").asString());
            assertThat(schema).hasSameBinaryContentAs(PublishedLanguage.schemaFile(type));
        });
    }
}
