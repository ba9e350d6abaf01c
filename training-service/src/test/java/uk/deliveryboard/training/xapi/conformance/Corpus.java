package uk.deliveryboard.training.xapi.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Statements of every kind that a filter may find or leave out, by names, in the order in which they are sent. In what is
 * written here {@code @7} is a demo person, {@code v:} a verb, {@code a:} an activity.
 */
final class Corpus {

    private static final Map<String, String> STATEMENTS = new LinkedHashMap<>();

    static {
        add("plain", """
                {"account":{"homePage":"https://lms.example.gov.uk","name":"1042"}}""", "v:passed",
                "{\"id\":\"a:wrap\"}");
        add("mailbox", "@1", "v:tried", "{\"id\":\"a:1\"}");
        add("hashed", """
                {"mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9"}""", "v:tried", "{\"id\":\"a:1\"}");
        add("openid", "{\"openid\":\"https://id.example.org/3\"}", "v:tried", "{\"id\":\"a:1\"}");
        add("group", """
                {"objectType":"Group","account":{"homePage":"https://lms.example.gov.uk","name":"team-1"},
                 "member":[@2]}""", "v:tried", "{\"id\":\"a:2\"}");
        add("person", "@1", "v:met", """
                {"objectType":"Agent","mbox":"mailto:demo.person.3@example.org"}""");
        add("context", "@1", "v:read", """
                {"id":"a:3"},"context":{"registration":"2f3b2b1e-58d0-4b86-8a33-2d4b6f5a9c01","instructor":@4,
                 "team":{"objectType":"Group","member":[@5]},"contextActivities":{"parent":[{"id":"a:parent"}],
                 "grouping":[{"id":"a:grouping"}],"category":[{"id":"a:category"}],"other":[{"id":"a:other"}]}}""");
        add("within", "@6", "v:planned", """
                {"objectType":"SubStatement","actor":@7,"verb":{"id":"v:done"},"object":{"id":"a:4"},
                 "context":{"instructor":@8,"contextActivities":{"parent":[{"id":"a:5"}]}}}""");
        add("newer", "@9", "v:helped", """
                {"id":"a:6"},"context":{"contextAgents":[{"objectType":"contextAgent","agent":@10}],
                 "contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","member":[@11]}}]}""");
        add("remark", "@12", "v:remarked", reference("context"));
        add("further", "@12", "v:remarked", reference("remark"));
        add("gone", "@13", "v:lost", "{\"id\":\"a:7\"}");
        add("voids", "@12", "http://adlnet.gov/expapi/verbs/voided", reference("gone"));
        add("regret", "@12", "v:remarked", reference("gone"));
    }

    private Corpus() {}

    /** All of them as one batch. */
    static String batch() {
        return "[" + String.join(",", STATEMENTS.values()) + "]";
    }

    static String statement(String name) {
        return STATEMENTS.get(name);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Ids of what is named, newest first. */
    static List<UUID> newestFirst(String names) {
        List<String> wanted = Arrays.asList(names.split(" "));
        return List.copyOf(STATEMENTS.keySet()).reversed().stream().filter(wanted::contains).map(Corpus::id).toList();
    }

    static String all() {
        return STATEMENTS.keySet().stream().filter(name -> !name.equals("gone")).collect(Collectors.joining(" "));
    }

    static String written(String text) {
        return text.replaceAll("@(\\d+)", "{\"mbox\":\"mailto:demo.person.$1@example.org\"}")
                .replaceAll("\\bv:", "https://lms.example.gov.uk/verb/")
                .replaceAll("\\ba:", "https://lms.example.gov.uk/activity/");
    }

    private static String reference(String name) {
        return "{\"objectType\":\"StatementRef\",\"id\":\"" + id(name) + "\"}";
    }

    private static void add(String name, String actor, String verb, String objectAndMore) {
        STATEMENTS.put(name, written("{\"id\":\"" + id(name) + "\",\"actor\":" + actor + ",\"verb\":{\"id\":\"" + verb
                + "\"},\"object\":" + objectAndMore + "}"));
    }
}
