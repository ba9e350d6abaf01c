package uk.deliveryboard.events;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.deliveryboard.events.PublishedLanguage.JSON;
import static uk.deliveryboard.events.PublishedLanguage.RESOURCES;

class PublishedLanguageTests {

    private static final Set<String> OF_A_PERSON = Set.of("name", "firstname", "lastname", "surname", "fullname",
            "dateofbirth", "dob", "birth", "address", "postcode", "email", "phone", "mobile", "nhsnumber", "narrative",
            "note", "notes", "text", "comment", "description", "rationale", "reason");

    static List<EventType<?>> types() {
        return EventCatalogue.ALL;
    }

    @Test
    void every_type_has_one_schema_and_one_golden_example_and_there_are_no_others() {
        Set<Path> schemas = EventCatalogue.ALL.stream().map(PublishedLanguage::schemaFile).collect(Collectors.toSet());
        Set<Path> goldens = EventCatalogue.ALL.stream().map(PublishedLanguage::goldenFile).collect(Collectors.toSet());
        assertThat(PublishedLanguage.files("schema")).containsExactlyInAnyOrderElementsOf(schemas);
        assertThat(PublishedLanguage.files("golden")).containsExactlyInAnyOrderElementsOf(goldens);
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_golden_example_is_valid(EventType<?> type) {
        assertThat(errors(type, PublishedLanguage.golden(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_schema_refuses_a_body_without_a_required_field_and_one_with_a_field_more(EventType<?> type) {
        JsonNode golden = PublishedLanguage.golden(type);
        for (JsonNode required : PublishedLanguage.schema(type).get("required")) {
            var body = golden.deepCopy().asObject();
            body.remove(required.asString());
            assertThat(errors(type, body)).as("without " + required.asString()).isNotEmpty();
        }
        assertThat(errors(type, golden.deepCopy().asObject().put("personName", "x"))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_record_reads_the_golden_example_and_writes_it_back_the_same(EventType<?> type) {
        JsonMapper strict = JSON.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        JsonNode golden = PublishedLanguage.golden(type);
        EventData data = strict.treeToValue(golden, type.dataType());
        assertThat(strict.<JsonNode>valueToTree(data)).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("types")
    void record_and_schema_have_the_same_fields_and_agree_on_what_may_be_absent(EventType<?> type) {
        JsonNode schema = PublishedLanguage.schema(type);
        Set<String> required = new TreeSet<>();
        schema.get("required").forEach(field -> required.add(field.asString()));
        Set<String> components = new TreeSet<>();
        Set<String> mandatory = new TreeSet<>();
        for (RecordComponent component : type.dataType().getRecordComponents()) {
            components.add(component.getName());
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                mandatory.add(component.getName());
            }
        }
        assertThat(components).isEqualTo(new TreeSet<>(schema.get("properties").propertyNames()));
        assertThat(mandatory).isEqualTo(required);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_field_is_described_and_none_is_of_a_person(EventType<?> type) {
        PublishedLanguage.schema(type).get("properties").forEachEntry((field, definition) -> {
            assertThat(definition.path("description").asString("")).as(field).hasSizeGreaterThan(10).endsWith(".");
            assertThat(OF_A_PERSON).doesNotContain(field.toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void a_consumer_reads_only_fields_that_are_there() {
        assertThat(PublishedLanguage.files("contracts")).isNotEmpty().allSatisfy(file -> {
            String event = file.getFileName().toString().replaceFirst("\\.json$", "");
            EventType<?> type = EventCatalogue.find(EventType.PREFIX + event).orElseThrow();
            Set<String> fields = new TreeSet<>(PublishedLanguage.schema(type).get("properties").propertyNames());
            JsonNode reads = JSON.readTree(PublishedLanguage.text(file)).get("reads");
            assertThat(reads).isNotEmpty();
            reads.forEach(field -> assertThat(fields).contains(field.asString()));
        });
    }

    @Test
    void what_was_released_is_as_it_was() {
        List<String> frozen = Arrays.asList(PublishedLanguage.text(RESOURCES.resolve("frozen.sha256")).split("\n"));
        assertThat(Fingerprints.ofReleased()).as("""
                Schemas and golden examples are frozen once released. A new optional field is a compatible change: \
                write the new fingerprint into frozen.sha256 in the same commit. Anything else is a new version.""")
                .isEqualTo(frozen);
    }

    private static List<com.networknt.schema.Error> errors(EventType<?> type, JsonNode body) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PublishedLanguage.schema(type));
        return schema.validate(body,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
