package uk.deliveryboard.training.xapi.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.xapi.Samples;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.XapiVersion;

/** A statement that has everything, by itself or within another one, and how it is changed in one place. */
enum Whole {

    STATEMENT("") {
        @Override
        Json statement(XapiVersion version) {
            return of(version);
        }
    },
    SUB_STATEMENT("object.") {
        @Override
        Json statement(XapiVersion version) {
            Json.Obj within = of(version).without("id", "version", "stored", "authority");
            return Samples.json(Samples.LEAST).with("object", within.with("objectType", new Json.Text("SubStatement")));
        }
    };

    private static final String EVERYTHING = """
            {"id":"7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f11","version":"1.0.0",
             "actor":{"objectType":"Agent","name":"Demo Person 1",
              "account":{"homePage":"https://lms.example.gov.uk","name":"E104482"}},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en-GB":"answered"}},
             "object":{"objectType":"Activity","id":"https://lms.example.gov.uk/question",
              "definition":{"type":"http://adlnet.gov/expapi/activities/cmi.interaction","name":{"en-GB":"Whom to tell"},
               "description":{"en":"A question"},"moreInfo":"https://lms.example.gov.uk/about","interactionType":"choice",
               "correctResponsesPattern":["a"],"choices":[{"id":"a","description":{"en":"A"}},{"id":"b"}],
               "extensions":{"https://lms.example.gov.uk/x":null}}},
             "result":{"success":true,"completion":true,"response":"a","duration":"PT1H30M",
              "score":{"scaled":0.9,"raw":18,"min":0,"max":20},"extensions":{"https://lms.example.gov.uk/y":[null]}},
             "context":{"registration":"2f3b2b1e-58d0-4b86-8a33-2d4b6f5a9c01","platform":"Moodle","revision":"2",
              "language":"en-GB","statement":{"objectType":"StatementRef","id":"7b1c1c5e-6f0e-4d7a-9c55-0a9b6d0b7f12"},
              "instructor":{"objectType":"Agent","mbox":"mailto:demo.person.2@example.org"},
              "team":{"objectType":"Group","name":"Demo team","member":[{"mbox":"mailto:demo.person.3@example.org"}]},
              "contextActivities":{"parent":[{"id":"https://lms.example.gov.uk/1"}],
               "grouping":[{"id":"https://lms.example.gov.uk/2"}],"category":[{"id":"https://lms.example.gov.uk/3"}],
               "other":[{"id":"https://lms.example.gov.uk/4"}]},
              "extensions":{"https://lms.example.gov.uk/z":{"any":1}}},
             "timestamp":"2026-10-10T15:30:00Z","stored":"2026-10-10T15:30:00Z",
             "authority":{"objectType":"Agent","mbox":"mailto:lms@example.org"},
             "attachments":[{"usageType":"https://lms.example.gov.uk/cert","display":{"en":"Certificate"},
              "description":{"en":"A certificate"},"contentType":"application/pdf; charset=binary","length":12,
              "sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a",
              "fileUrl":"https://lms.example.gov.uk/cert.pdf"}]}""";
    private static final String OF_VERSION_2 = """
            {"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:demo.person.4@example.org"},
              "relevantTypes":["https://lms.example.gov.uk/assessor"]}],
             "contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group",
              "member":[{"mbox":"mailto:demo.person.5@example.org"}]},
              "relevantTypes":["https://lms.example.gov.uk/class"]}]}""";

    final String prefix;

    Whole(String prefix) {
        this.prefix = prefix;
    }

    abstract Json statement(XapiVersion version);

    private static Json.Obj of(XapiVersion version) {
        Json.Obj everything = Samples.json(EVERYTHING);
        return version == XapiVersion.V1 ? everything : everything.change("context", context -> {
            Json.Obj more = (Json.Obj) context;
            for (var member : Samples.json(OF_VERSION_2).members().entrySet()) {
                more = more.with(member.getKey(), member.getValue());
            }
            return more;
        });
    }

    /** With this value in that place, or without anything there. */
    Json with(XapiVersion version, String place, @Nullable String value) {
        return change(statement(version), path(place), parent -> {
            String name = path(place).getLast();
            return value == null ? parent.without(name) : parent.with(name, value(value));
        });
    }

    /** With the member of that place under another name. */
    Json renamed(XapiVersion version, String place, Function<String, String> name) {
        String old = path(place).getLast();
        return change(statement(version), path(place), parent -> parent.get(old) == null
                ? parent
                : parent.without(old).with(name.apply(old), parent.required(old)));
    }

    /** Another without these members of that place. */
    Json without(Json statement, String place, String... names) {
        return change(statement, path(place + "." + names[0]), parent -> parent.without(names));
    }

    private List<String> path(String place) {
        return List.of((prefix + place).split("\\."));
    }

    static Json value(String json) {
        return Samples.json("{\"v\":" + json + "}").required("v");
    }

    private static Json change(Json value, List<String> path, Function<Json.Obj, Json> change) {
        if (path.size() == 1) {
            return change.apply((Json.Obj) value);
        }
        List<String> rest = path.subList(1, path.size());
        if (value instanceof Json.Arr(var items)) {
            List<Json> changed = new ArrayList<>(items);
            changed.set(Integer.parseInt(path.getFirst()), change(items.get(Integer.parseInt(path.getFirst())), rest,
                    change));
            return new Json.Arr(changed);
        }
        return ((Json.Obj) value).change(path.getFirst(), member -> change(member, rest, change));
    }
}
