package uk.deliveryboard.launcher.identity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.deliveryboard.testkit.infra.process.InfrastructureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RealmTests {

    static final Path FILE = Path.of("..", "deploy", "keycloak", "deliveryboard-realm.json");

    @TempDir
    private Path directory;

    @Test
    void every_demo_person_has_an_api_client_with_the_same_name_agency_and_roles() {
        Realm realm = Realm.read(FILE, "http://localhost:8080", clientId -> "secret of " + clientId);

        assertThat(realm.people()).hasSizeGreaterThan(20);
        for (Person person : realm.people()) {
            assertThat(realm.apiClients()).filteredOn(client -> client.clientId().equals("api." + person.username()))
                    .singleElement().satisfies(client -> {
                        assertThat(client.account().agency()).isEqualTo(person.agency());
                        assertThat(client.account().roles()).isEqualTo(person.roles()).isNotEmpty();
                        assertThat(client.account().name()).isEqualTo(person.name()).startsWith("Demo ");
                        assertThat(client.secret()).isEqualTo("secret of " + client.clientId());
                    });
        }
    }

    @Test
    void the_gateway_alone_has_its_role_and_is_of_no_agency_that_there_is() {
        Realm realm = Realm.read(FILE, "http://localhost:8080", clientId -> "x");

        assertThat(realm.browserClient().account()).isNotNull().satisfies(account -> {
            assertThat(account.roles()).containsExactly("GATEWAY");
            assertThat(realm.people()).extracting(Person::agency).doesNotContain(account.agency());
        });
        assertThat(realm.people()).noneMatch(person -> person.roles().contains("GATEWAY"));
        assertThat(realm.apiClients()).noneMatch(client -> client.account().roles().contains("GATEWAY"));
    }

    @Test
    void nobody_in_the_file_has_a_secret_of_their_own() throws Exception {
        Matcher secrets = Pattern.compile("\"(?:secret|value)\" *: *\"([^\"]*)\"").matcher(Files.readString(FILE));
        assertThat(secrets.results().map(match -> match.group(1)).distinct()).isNotEmpty()
                .allMatch(value -> value.matches("\\$\\{[A-Z_]+}"));
    }

    @Test
    void addresses_of_the_gateway_follow_the_port_it_really_has() {
        Client.Browser client = Realm.read(FILE, "http://localhost:9090", clientId -> "x").browserClient();

        assertThat(client.redirectUris()).containsExactly("http://localhost:9090/login/oauth2/code/deliveryboard");
        assertThat(client.postLogoutUris()).containsExactly("http://localhost:9090", "http://localhost:9090/",
                "http://localhost:9090/signed-out");
    }

    @Test
    void a_file_that_cannot_be_used_is_one_clear_line() throws Exception {
        refused("{", "cannot be read");
        refused("{}", "it has no list of users");
        refused("{\"users\": [{\"username\": \"a\", \"id\": \"1\"}], \"clients\": []}", "user a has no agency");
        refused("{\"users\": [], \"clients\": [{\"clientId\": \"api.a\"}]}", "client api.a has no service account");
        refused("{\"users\": [], \"clients\": [{}]}", "a clientId is missing");
    }

    private void refused(String content, String reason) throws Exception {
        Path file = Files.writeString(directory.resolve("realm.json"), content);
        assertThatThrownBy(() -> Realm.read(file, "http://localhost:8080", clientId -> "x"))
                .isInstanceOf(InfrastructureException.class).hasMessageStartingWith("The realm file " + file)
                .hasMessageContaining(reason);
    }
}
