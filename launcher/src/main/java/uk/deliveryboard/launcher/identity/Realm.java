package uk.deliveryboard.launcher.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

/** The people and clients of a Keycloak realm file. Secrets are never in it: each client's is asked for by its id. */
public record Realm(List<Person> people, List<Client> clients, Lockout.Rule lockout) {

    private static final String LOCAL_GATEWAY = "http://localhost:8080";

    /** Reads the file; addresses of the gateway in it are replaced by the one it really has. */
    public static Realm read(Path file, String gatewayUrl, Function<String, String> secretOfClient) {
        try {
            return read(JsonMapper.shared().readTree(Files.readString(file)), gatewayUrl, secretOfClient);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new InfrastructureException("The realm file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public Client.Browser browserClient() {
        return clients.stream().filter(Client.Browser.class::isInstance).map(Client.Browser.class::cast).findFirst()
                .orElseThrow(() -> new InfrastructureException("The realm file names no client that signs people in"));
    }

    public List<Client.Api> apiClients() {
        return clients.stream().filter(Client.Api.class::isInstance).map(Client.Api.class::cast).toList();
    }

    private static Realm read(JsonNode realm, String gatewayUrl, Function<String, String> secretOfClient) {
        List<Person> people = new ArrayList<>();
        List<JsonNode> accounts = new ArrayList<>();
        for (JsonNode user : enabled(realm, "users")) {
            if (user.hasNonNull("serviceAccountClientId")) {
                accounts.add(user);
            } else {
                people.add(person(user));
            }
        }
        Map<String, Person> accountOfClient = accounts.stream()
                .collect(Collectors.toMap(account -> text(account, "serviceAccountClientId"), Realm::person));
        List<Client> clients = enabled(realm, "clients").stream()
                .map(client -> client(client, accountOfClient, gatewayUrl,
                        secretOfClient))
                .toList();
        Lockout.Rule lockout = new Lockout.Rule(realm.path("failureFactor").asInt(5),
                Duration.ofSeconds(realm.path("waitIncrementSeconds").asInt(60)),
                Duration.ofSeconds(realm.path("maxFailureWaitSeconds").asInt(900)));
        return new Realm(List.copyOf(people), clients, lockout);
    }

    private static Client client(JsonNode client, Map<String, Person> accounts, String gatewayUrl,
            Function<String, String> secretOfClient) {
        String clientId = text(client, "clientId");
        String secret = secretOfClient.apply(clientId);
        Person account = accounts.get(clientId);
        if (client.path("standardFlowEnabled").asBoolean(false)) {
            String logout = client.path("attributes").path("post.logout.redirect.uris").asString("");
            return new Client.Browser(clientId, secret, texts(client, "redirectUris", gatewayUrl), Stream
                    .of(logout.split("##")).flatMap(uri -> withoutWildcard(uri, gatewayUrl)).toList(), account);
        }
        if (account == null) {
            throw new IllegalArgumentException("client " + clientId + " has no service account");
        }
        return new Client.Api(clientId, secret, account);
    }

    private static Person person(JsonNode user) {
        String name = (user.path("firstName").asString("") + " " + user.path("lastName").asString("")).strip();
        String agency = user.path("attributes").path("agency").path(0).asString("");
        String username = text(user, "username");
        if (agency.isEmpty()) {
            throw new IllegalArgumentException("user " + username + " has no agency");
        }
        return new Person(text(user, "id"), username, name, agency,
                user.path("realmRoles").valueStream().map(JsonNode::asString).toList());
    }

    /** Spring compares these addresses letter by letter, so a wildcard becomes the pages to which one is sent back. */
    private static Stream<String> withoutWildcard(String uri, String gatewayUrl) {
        String here = uri.replace(LOCAL_GATEWAY, gatewayUrl);
        if (!here.endsWith("/*")) {
            return Stream.of(here);
        }
        String base = here.substring(0, here.length() - 2);
        return Stream.of(base, base + "/", base + "/signed-out");
    }

    private static List<String> texts(JsonNode node, String field, String gatewayUrl) {
        return node.path(field).valueStream().map(value -> value.asString().replace(LOCAL_GATEWAY, gatewayUrl))
                .toList();
    }

    private static List<JsonNode> enabled(JsonNode realm, String field) {
        JsonNode nodes = realm.path(field);
        if (!nodes.isArray()) {
            throw new IllegalArgumentException("it has no list of " + field);
        }
        return nodes.valueStream().filter(node -> node.path("enabled").asBoolean(true)).toList();
    }

    private static String text(JsonNode node, String field) {
        String value = node.path(field).asString("");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a " + field + " is missing");
        }
        return value;
    }
}
