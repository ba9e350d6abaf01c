package uk.deliveryboard.training.xapi.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When two statements say the same (data specification 2.3.1): apart from what a store adds, how things are displayed,
 * how an activity is described, in which order members of a group and context activities stand, and how a moment is
 * written. A duration is compared as it is written.
 */
final class Sameness {

    private Sameness() {}

    /** Equal for statements that say the same, leaving aside when: a store gives a time to those without one. */
    static String of(Json.Obj statement) {
        return Digest.of(JsonText.of(parts(statement.without("id", "stored", "authority", "version", "timestamp"))));
    }

    private static Json parts(Json.Obj statement) {
        return sorted(statement.change("actor", Sameness::actor)
                .change("verb", verb -> verb instanceof Json.Obj object ? object.without("display") : verb)
                .change("object", Sameness::object).change("context", Sameness::context)
                .change("timestamp", Sameness::moment));
    }

    private static Json object(Json value) {
        if (!(value instanceof Json.Obj object)) {
            return value;
        }
        String type = object.textAt("objectType");
        return switch (type == null ? "Activity" : type) {
            case "Activity" -> activity(object);
            case "StatementRef" -> reference(object);
            case "SubStatement" -> parts(object);
            default -> actor(object);
        };
    }

    private static Json context(Json value) {
        return value instanceof Json.Obj object
                ? object.change("registration", Sameness::lowerCase).change("instructor", Sameness::actor)
                        .change("team", Sameness::actor).change("statement", Sameness::reference)
                        .change("contextActivities", Sameness::contextActivities)
                : value;
    }

    private static Json contextActivities(Json value) {
        Json.Obj all = (Json.Obj) value;
        for (String kind : all.members().keySet()) {
            all = all.with(kind, inOrder(value.itemsAt(kind).stream().map(Sameness::activity).toList()));
        }
        return all;
    }

    private static Json activity(Json value) {
        return value instanceof Json.Obj object
                ? object.without("definition", "objectType").with("id",
                        new Json.Text(AgentId.lowerCaseHost(object.requiredText("id"))))
                : value;
    }

    private static Json reference(Json value) {
        return value instanceof Json.Obj object ? object.change("id", Sameness::lowerCase) : value;
    }

    private static Json actor(Json value) {
        if (!(value instanceof Json.Obj object)) {
            return value;
        }
        Json.Obj named = "Agent".equals(object.textAt("objectType")) ? object.without("objectType") : object;
        return AgentId.of(object)
                .map(id -> named.without("account", "mbox", "openid", "mbox_sha1sum").with("hash",
                        new Json.Text(id.hash())))
                .orElse(named).change("member",
                        members -> inOrder(members.itemsAt().stream().map(Sameness::actor).toList()));
    }

    private static Json inOrder(List<Json> items) {
        List<Json> sorted = new ArrayList<>(items.stream().map(Sameness::sorted).toList());
        sorted.sort(Comparator.comparing(JsonText::of));
        return new Json.Arr(sorted);
    }

    private static Json lowerCase(Json value) {
        return value instanceof Json.Text(var text) ? new Json.Text(text.toLowerCase(Locale.ROOT)) : value;
    }

    private static Json moment(Json value) {
        return value instanceof Json.Text(var text)
                ? new Json.Text(Moments.parse(text).map(Instant::toString).orElse(text))
                : value;
    }

    /** Names in order and numbers by value. */
    private static Json sorted(Json value) {
        return switch (value) {
            case Json.Obj(var members) -> {
                Map<String, Json> all = new TreeMap<>();
                members.forEach((name, member) -> all.put(name, sorted(member)));
                yield new Json.Obj(all);
            }
            case Json.Arr(var items) -> new Json.Arr(items.stream().map(Sameness::sorted).toList());
            case Json.Num(var number) -> new Json.Num(
                    number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros());
            case Json.Text _,Json.Bool _,Json.Null _ -> value;
        };
    }

    /** What a learning system that gives no ids repeats when it repeats itself: who, what, to what, when, how. */
    static @Nullable String fingerprint(Statement statement) {
        Instant occurredAt = statement.occurredAt();
        if (occurredAt == null) {
            return null;
        }
        Json result = statement.json().get("result");
        return Digest.of(String.join("\n", statement.actorHash(), statement.verb(), statement.objectKey(),
                occurredAt.toString(), String.valueOf(statement.registration()),
                result == null ? "" : JsonText.of(sorted(result))));
    }
}
