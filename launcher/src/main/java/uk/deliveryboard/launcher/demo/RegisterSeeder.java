package uk.deliveryboard.launcher.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.deliveryboard.launcher.demo.Api.Answer;
import uk.deliveryboard.launcher.demo.Api.Post;
import uk.deliveryboard.launcher.seed.DemoRegisters;

/** Enters what an agency has in its registers, as its single point of contact does. */
final class RegisterSeeder {

    private static final String REGISTERS = "/v1/registers/";

    private final Api api;

    RegisterSeeder(Api api) {
        this.api = api;
    }

    boolean enter(DemoRegisters.Entry entry) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("code", entry.code(), "title", entry.title(), "owner",
                "Safeguarding team", "on", entry.on().toString(), "reviewDue", entry.reviewDue().toString()));
        entry.mentionsPrevent().ifPresent(mentions -> body.put("mentionsPrevent", mentions));
        api.post(new Post(spocOf(entry.agency()), REGISTERS + entry.register(), body,
                entry.code() + " of " + entry.agency()));
        return true;
    }

    boolean submit(DemoRegisters.Return made) {
        api.post(new Post(spocOf(made.agency()), REGISTERS + "annual-returns", Map.of("type", made.type(),
                "academicYear", made.academicYear(), "includesPrevent", made.includesPrevent(), "submittedOn",
                made.submittedOn().toString()), made.type() + " of " + made.agency()), "annual-return-exists");
        return true;
    }

    boolean check(DemoRegisters.Check check) {
        String spoc = spocOf(check.agency());
        String identity = "check of " + check.about();
        Answer current = api.post(new Post(spoc, REGISTERS + "speaker-checks", Map.of("kind", check.kind(), "about",
                check.about(), "eventOn", check.eventOn().toString()), identity));
        if (check.decided()) {
            String path = REGISTERS + "speaker-checks/" + current.body().path("id").asString();
            current = step(spoc, path + "/outline", Map.of("summary", "Demo outline of what is planned."), identity,
                    current);
            current = step(spoc, path + "/research", Map.of("summary", "Nothing speaks against it.", "sources",
                    List.of("Register of charities", "Published talks"), "extremistLinks", false), identity, current);
            step(spoc, path + "/decision", decision(check.conditions()), identity, current);
        }
        return true;
    }

    private static Map<String, Object> decision(Optional<String> conditions) {
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("verdict", conditions.isPresent() ? "APPROVED_WITH_CONDITIONS" : "APPROVED", "justification",
                        "Outline and research show a lawful event."));
        conditions.ifPresent(text -> body.put("conditions", text));
        return body;
    }

    private Answer step(String spoc, String path, Map<String, Object> body, String identity, Answer before) {
        return api.post(new Post(spoc, path, body, identity, Optional.of(before.etag())));
    }

    private static String spocOf(String agency) {
        return "api.spoc." + agency;
    }
}
