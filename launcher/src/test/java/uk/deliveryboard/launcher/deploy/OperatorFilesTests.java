package uk.deliveryboard.launcher.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The realm of the demo, what Prometheus reads and what CI runs. */
class OperatorFilesTests {

    private final Deployment deployment = Deployment.ofThisRepository();
    private final JsonNode realm = JsonMapper.shared()
            .readTree(deployment.text("deploy/keycloak/deliveryboard-realm.json"));

    @Test
    void every_demo_person_has_an_api_client_with_the_same_name_agency_and_roles() {
        Map<String, JsonNode> accounts = realm.path("users").valueStream()
                .filter(user -> user.has("serviceAccountClientId"))
                .collect(Collectors.toMap(user -> user.path("serviceAccountClientId").asString(), Function.identity()));
        Set<String> clients = realm.path("clients").valueStream()
                .filter(client -> client.path("serviceAccountsEnabled").asBoolean(false))
                .map(client -> client.path("clientId").asString()).collect(Collectors.toSet());
        assertThat(accounts.keySet()).isEqualTo(clients).contains("lms.northmere-county");
        assertThat(people()).hasSize(40).allSatisfy(person -> {
            JsonNode account = accounts.get("api." + person.path("username").asString());
            assertThat(account).isNotNull();
            for (String field : List.of("firstName", "lastName", "realmRoles", "attributes")) {
                assertThat(account.path(field)).as(field).isEqualTo(person.path(field));
            }
        });
    }

    @Test
    void every_role_of_a_person_is_a_role_of_the_realm() {
        Set<String> roles = realm.path("roles").path("realm").valueStream().map(role -> role.path("name").asString())
                .collect(Collectors.toSet());
        assertThat(realm.path("users")).allSatisfy(user -> assertThat(user.path("realmRoles").valueStream()
                .map(JsonNode::asString)).isNotEmpty().isSubsetOf(roles));
    }

    @Test
    void no_secret_is_written_in_the_realm() {
        assertThat(StreamSupport.stream(realm.path("clients").spliterator(), false))
                .allSatisfy(client -> assertThat(client.path("secret").asString()).matches("\\$\\{[A-Z_]+}"));
        assertThat(people()).allSatisfy(person -> assertThat(person.path("credentials")).hasSize(1)
                .allSatisfy(credential -> assertThat(credential.path("value").asString()).matches("\\$\\{[A-Z_]+}")));
    }

    @Test
    void every_alert_says_what_to_do_about_it() {
        String guide = deployment.text("docs/operations.md");
        Deployment.list(deployment.yaml("deploy/prometheus/rules/deliveryboard.yml").get("groups")).stream()
                .flatMap(group -> Deployment.list(Deployment.map(group).get("rules")).stream()).map(Deployment::map)
                .forEach(rule -> {
                    String alert = String.valueOf(rule.get("alert"));
                    assertThat(guide).contains("\n### " + alert + "\n");
                    assertThat(Deployment.map(rule.get("annotations"))).containsEntry("runbook",
                            "docs/operations.md#" + alert.toLowerCase(Locale.ROOT));
                });
    }

    @Test
    void prometheus_reads_every_service_of_compose_at_its_port() {
        Map<String, Object> services = Deployment.map(deployment.yaml("docker-compose.yml").get("services"));
        Set<String> expected = services.entrySet().stream()
                .filter(service -> Deployment.map(service.getValue()).containsKey("build"))
                .map(service -> service.getKey() + ":" + managementPort(service.getValue()))
                .collect(Collectors.toSet());
        Set<String> read = Deployment.list(deployment.yaml("deploy/prometheus/prometheus.yml").get("scrape_configs"))
                .stream().flatMap(job -> Deployment.list(Deployment.map(job).get("static_configs")).stream())
                .flatMap(group -> Deployment.list(Deployment.map(group).get("targets")).stream()).map(String::valueOf)
                .collect(Collectors.toSet());
        assertThat(read).isEqualTo(expected).hasSize(5);
    }

    @Test
    void every_action_of_the_build_is_pinned_to_a_commit() {
        assertThat(deployment.text(".github/workflows/build.yml").lines().filter(line -> line.contains("uses:")))
                .isNotEmpty().allSatisfy(line -> assertThat(line).matches(".*uses: [\\w/-]+@[0-9a-f]{40} # v[0-9.]+"));
    }

    private static Object managementPort(Object service) {
        Map<String, Object> environment = Deployment.map(Deployment.map(service).get("environment"));
        return environment.getOrDefault("MANAGEMENT_SERVER_PORT", environment.get("SERVER_PORT"));
    }

    private List<JsonNode> people() {
        return realm.path("users").valueStream().filter(user -> !user.has("serviceAccountClientId")).toList();
    }
}
