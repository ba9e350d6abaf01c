package uk.deliveryboard.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import uk.deliveryboard.testkit.TestIdentity;

/**
 * A request and the problem that it gets.
 *
 * @param headers besides the content type; no {@code Authorization} where nobody asks
 * @param errors  pointer and code of each
 */
public record BadRequest(String name, HttpMethod method, String path, String body, Map<String, String> headers,
        int status, String code, List<String> errors) {

    public static final String AGENCY = "bad-input-agency";

    public static BadRequest get(String path) {
        return new BadRequest("", HttpMethod.GET, path, null, Map.of(), 0, "", List.of()).by("TRAINING_LEAD");
    }

    public static BadRequest post(String path, String body) {
        return new BadRequest("", HttpMethod.POST, path, body, Map.of("Content-Type", "application/json"), 0, "",
                List.of()).by("TRAINING_LEAD").header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public static BadRequest put(String path, String body) {
        return new BadRequest("", HttpMethod.PUT, path, body, Map.of("Content-Type", "application/json"), 0, "",
                List.of()).by("TRAINING_LEAD").header("If-Match", "\"v1\"");
    }

    public BadRequest by(String... roles) {
        return with(TestIdentity.token(AGENCY, roles));
    }

    public BadRequest with(String token) {
        return header("Authorization", token == null ? null : "Bearer " + token);
    }

    public BadRequest header(String header, String value) {
        Map<String, String> changed = new HashMap<>(headers);
        if (value == null) {
            changed.remove(header);
        } else {
            changed.put(header, value);
        }
        return new BadRequest(name, method, path, body, changed, status, code, errors);
    }

    public BadRequest named(String wanted) {
        BadRequest named = new BadRequest(wanted, method, path, body, headers, status, code, errors);
        return headers.containsKey("Idempotency-Key")
                ? named.header("Idempotency-Key", UUID.randomUUID().toString())
                : named;
    }

    public BadRequest at(String query) {
        return new BadRequest(name, method, path + query, body, headers, status, code, errors);
    }

    public BadRequest saying(String another) {
        return new BadRequest(name, method, path, another, headers, status, code, errors);
    }

    public BadRequest replacing(String old, String with) {
        return saying(body.replace(old, with));
    }

    public BadRequest gets(int wantedStatus, String wantedCode, String... wantedErrors) {
        return new BadRequest(name, method, path, body, headers, wantedStatus, wantedCode, List.of(wantedErrors));
    }

    /** What is wrong with every request of this kind in the same way. */
    public Stream<BadRequest> inEveryWay(String missingRole, String... roles) {
        List<BadRequest> all = new ArrayList<>(List.of(
                named("unknown parameter").at((path.contains("?") ? "&" : "?") + "dryRun=true")
                        .gets(400, "unknown-parameter", "?dryRun unknown-parameter"),
                named("nobody").with(null).gets(401, "not-signed-in"),
                named("expired").with(TestIdentity.expired(AGENCY, roles)).gets(401, "not-signed-in"),
                named("forged").with(TestIdentity.foreign(AGENCY, roles)).gets(401, "not-signed-in"),
                named("other issuer").with(TestIdentity.ofOtherIssuer(AGENCY, roles)).gets(401, "not-signed-in"),
                named("other audience").with(TestIdentity.forOtherAudience(AGENCY, roles))
                        .gets(401, "not-signed-in"),
                named("no agency").with(TestIdentity.token("", roles)).gets(401, "not-signed-in")));
        if (!missingRole.isEmpty()) {
            all.add(named("wrong role").by("BOARD_MEMBER", "REFERRER")
                    .gets(403, "access-refused", " " + missingRole));
        }
        if (body != null) {
            all.addAll(List.of(named("malformed").saying(body.substring(0, body.length() - 1))
                    .gets(400, "malformed-json"), named("empty").saying("").gets(400, "malformed-json"),
                    named("an array").saying("[]").gets(400, "wrong-type", " wrong-type"),
                    named("unknown field").saying(body.replaceFirst("\\{", "{\"email\":1,"))
                            .gets(400, "unknown-field", "/email unknown-field"),
                    named("wrong media type").header("Content-Type", "text/plain")
                            .gets(415, "unsupported-media-type"),
                    named("too large").saying(body + " ".repeat(2 * 1024 * 1024)).gets(413, "too-large")));
        }
        if (headers.containsKey("Idempotency-Key")) {
            all.add(named("no key").header("Idempotency-Key", null)
                    .gets(400, "idempotency-key-missing", "Idempotency-Key missing"));
            all.add(named("key with a space").header("Idempotency-Key", "a b")
                    .gets(400, "idempotency-key-invalid", "Idempotency-Key invalid"));
        }
        if (headers.containsKey("If-Match")) {
            all.add(named("no version").header("If-Match", null)
                    .gets(428, "precondition-required", "If-Match missing"));
            all.add(named("another version").header("If-Match", "\"v99\"").gets(412, "stale-version",
                    "If-Match stale"));
        }
        return all.stream();
    }

    @Override
    public String toString() {
        return method + " " + path + ": " + name + " -> " + status + " " + code;
    }
}
