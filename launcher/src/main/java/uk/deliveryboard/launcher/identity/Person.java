package uk.deliveryboard.launcher.identity;

import java.util.List;

/** Somebody, or the service account of a client, as the realm file describes them. */
public record Person(String id, String username, String name, String agency, List<String> roles) {

    public Person {
        roles = List.copyOf(roles);
    }
}
