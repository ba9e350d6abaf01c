package uk.deliveryboard.training.xapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.Statement;

/** Statements as learning systems write them, about nobody. */
public final class Samples {

    public static final String HOME = "https://lms.example.gov.uk";
    public static final String WRAP = HOME + "/course/view.php?id=7";

    /** All that a statement needs. */
    public static final String LEAST = """
            {"actor":{"account":{"homePage":"https://lms.example.gov.uk","name":"1042"}},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},
             "object":{"id":"https://lms.example.gov.uk/course/wrap"}}""";

    /** Nearly everything that a statement can have. */
    public static final String MOST = """
            {"id":"7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11","version":"1.0.0",
             "actor":{"objectType":"Agent","name":"Demo Person 1",
              "account":{"homePage":"https://lms.example.gov.uk","name":"E104482"}},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/passed","display":{"en-GB":"passed"}},
             "object":{"objectType":"Activity","id":"https://lms.example.gov.uk/course/wrap",
              "definition":{"type":"http://adlnet.gov/expapi/activities/course","name":{"en-GB":"WRAP workshop"},
               "description":{"en":"A workshop"},"moreInfo":"https://lms.example.gov.uk/about","interactionType":"choice",
               "correctResponsesPattern":["a"],"choices":[{"id":"a","description":{"en":"A"}},{"id":"b"}],
               "extensions":{"https://lms.example.gov.uk/x":null}}},
             "result":{"success":true,"completion":true,"response":"","duration":"PT1H30M",
              "score":{"scaled":0.9,"raw":18,"min":0,"max":20},"extensions":{"https://lms.example.gov.uk/y":[null]}},
             "context":{"registration":"2f3b2b1e-58d0-4b86-8a33-2d4b6f5a9c01","platform":"Moodle","revision":"2",
              "language":"en-GB","statement":{"objectType":"StatementRef","id":"7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f12"},
              "instructor":{"objectType":"Agent","account":{"homePage":"https://lms.example.gov.uk","name":"T017"}},
              "team":{"objectType":"Group","member":[{"mbox":"mailto:demo.person.2@example.org"},
               {"mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9"},{"openid":"https://id.example.org/3"}]},
              "contextActivities":{"grouping":[{"id":"https://lms.example.gov.uk/"}],
               "parent":{"id":"https://lms.example.gov.uk/parent"}}},
             "timestamp":"2026-10-10T15:30:00Z","stored":"2026-10-10T15:30:00Z",
             "authority":{"objectType":"Agent","mbox":"mailto:lms@example.org"},
             "attachments":[{"usageType":"https://lms.example.gov.uk/cert","display":{"en":"Certificate"},
              "contentType":"application/pdf; charset=binary","length":12,
              "sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a",
              "fileUrl":"https://lms.example.gov.uk/cert.pdf"}]}""";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Samples() {}

    public static Json.Obj json(String text) {
        return (Json.Obj) json(MAPPER.readTree(text));
    }

    public static Statement statement(String text) {
        return new Statement(json(text));
    }

    /** What Moodle sends when somebody completes a course: no id, no result, a numeric account. */
    public static String moodle(String user, String verb, String object, String timestamp, String more) {
        return """
                {"actor":{"name":"Demo Person %1$s","account":{"homePage":"https://lms.example.gov.uk","name":"%1$s"}},
                 "verb":{"id":"%2$s","display":{"en":"done"}},
                 "object":{"id":"%3$s","definition":{"type":"https://w3id.org/xapi/cmi5/activitytype/course",
                  "name":{"en":"Demo course"}}},
                 "timestamp":"%4$s"%5$s,
                 "context":{"platform":"Moodle","language":"en","registration":"2f3b2b1e-58d0-5b86-8a33-2d4b6f5a9c01",
                  "extensions":{"http://lrs.learninglocker.net/define/extensions/info":{"http://moodle.org":"5.0",
                   "event_name":"\\\\core\\\\event\\\\course_completed"}},
                  "contextActivities":{"category":[{"id":"https://lms.example.gov.uk",
                   "definition":{"type":"http://id.tincanapi.com/activitytype/lms","name":{"en":"Demo LMS"}}}]}}}"""
                .formatted(user, verb, object, timestamp, more);
    }

    private static Json json(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                node.properties().forEach(entry -> members.put(entry.getKey(), json(entry.getValue())));
                yield new Json.Obj(members);
            }
            case ARRAY -> {
                List<Json> items = new ArrayList<>();
                node.forEach(item -> items.add(json(item)));
                yield new Json.Arr(items);
            }
            case STRING -> new Json.Text(node.stringValue());
            case NUMBER -> new Json.Num(node.decimalValue());
            case BOOLEAN -> new Json.Bool(node.booleanValue());
            case NULL -> new Json.Null();
            case MISSING, BINARY, POJO -> throw new IllegalArgumentException("not JSON");
        };
    }
}
