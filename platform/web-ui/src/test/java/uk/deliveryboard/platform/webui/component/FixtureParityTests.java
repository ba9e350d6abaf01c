package uk.deliveryboard.platform.webui.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.platform.webui.NavigationItem;

import static org.assertj.core.api.Assertions.assertThat;

/** GOV.UK Frontend's own fixtures: whatever options our records can express must render as theirs do. */
class FixtureParityTests {

    private static final Path FIXTURES = Path.of("src/test/resources/govuk-frontend");
    private static final Path SUPPORTED = FIXTURES.resolve("supported.txt");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    private static final Map<String, Component> COMPONENTS = Map.of("breadcrumbs",
            Component.of("breadcrumbs", "crumbs", Breadcrumbs.class), "button",
            Component.of("button", "button", Button.class), "details",
            Component.of("details", "details", Details.class), "error-summary",
            Component.of("errorSummary", "summary", ErrorSummary.class), "notification-banner",
            Component.of("notificationBanner", "banner", NotificationBanner.class), "service-navigation",
            new Component("layout/frame", "navigation", ServiceNavigation.class,
                    service -> Map.of("items", ((ServiceNavigation) service).navigation()), "nav"),
            "summary-list", Component.of("summaryList", "list", SummaryList.class), "table",
            Component.of("table", "table", Table.class), "tag", Component.of("tag", "tag", Tag.class));

    @Test
    void every_fixture_our_records_can_express_renders_as_govuk_frontend_does() throws IOException {
        Map<String, String> different = new LinkedHashMap<>();
        Set<String> equal = new TreeSet<>();
        COMPONENTS.forEach((name, component) -> {
            for (JsonNode fixture : read(name)) {
                String id = name + ": " + fixture.get("name").asString();
                Object options = options(component, fixture.get("options"));
                if (options == null) {
                    continue;
                }
                String expected = component.relevant(fixture.get("html").asString());
                String rendered = component.relevant(component.render(options));
                if (rendered.equals(expected)) {
                    equal.add(id);
                } else {
                    different.put(id, "\nexpected " + expected + "\nrendered " + rendered);
                }
            }
        });
        assertThat(different).isEmpty();
        assertThat(equal).as("the supported fixtures, as listed in " + SUPPORTED)
                .containsExactlyElementsOf(Files.readAllLines(SUPPORTED));
    }

    private static JsonNode read(String component) {
        try {
            return JSON.readTree(Files.readString(FIXTURES.resolve(component + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object options(Component component, JsonNode options) {
        try {
            return JSON.treeToValue(options, component.options());
        } catch (JacksonException _) {
            return null;
        }
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    record ServiceNavigation(List<NavigationItem> navigation, String serviceName, String serviceUrl) {
        ServiceNavigation {
            if (navigation.stream().anyMatch(item -> item.href() == null)) {
                throw new IllegalArgumentException("Ours are links");
            }
        }
    }

    /** @param element of the fixture that our fragment renders */
    record Component(String template, String fragment, Class<?> options,
            Function<Object, Map<String, Object>> variables,
            String element) {

        private static final SpringTemplateEngine ENGINE = engine();

        static Component of(String fragment, String variable, Class<?> options) {
            return new Component("fragments/govuk", fragment, options, record -> Map.of(variable, record), "");
        }

        String render(Object values) {
            var context = new Context();
            context.setVariables(variables.apply(values));
            return ENGINE.process(template, Set.of(fragment), context);
        }

        String relevant(String html) {
            var body = Jsoup.parseBodyFragment(html).body();
            return Markup.normalised(element.isEmpty() ? body.children() : body.select(element));
        }
    }
}
