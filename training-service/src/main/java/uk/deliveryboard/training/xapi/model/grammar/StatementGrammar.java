package uk.deliveryboard.training.xapi.model.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.training.xapi.model.Fault;
import uk.deliveryboard.training.xapi.model.Json;
import uk.deliveryboard.training.xapi.model.Verbs;
import uk.deliveryboard.training.xapi.model.XapiVersion;

/** A whole statement. */
public final class StatementGrammar {

    private static final Rule VERB = Fields.none().must("id", Values.IRI).may("display", Values.LANGUAGE_MAP);
    private static final Rule REFERENCE = Fields.none().must("objectType", Values.oneOf("StatementRef")).must("id",
            Values.UUID);
    private static final Rule SCORE = Fields.none().may("scaled", Values.NUMBER).may("raw", Values.NUMBER)
            .may("min", Values.NUMBER).may("max", Values.NUMBER).then(StatementGrammar::score);
    private static final Rule RESULT = Fields.none().may("score", SCORE).may("success", Values.BOOLEAN)
            .may("completion", Values.BOOLEAN).may("response", Values.STRING).may("duration", Values.DURATION)
            .may("extensions", Values.EXTENSIONS);
    private static final Rule ONE_OR_MORE_ACTIVITIES = (value, at, faults) -> (value instanceof Json.Arr
            ? Rule.listOf(Activities.ACTIVITY)
            : Activities.ACTIVITY).check(value, at, faults);
    private static final Rule CONTEXT_ACTIVITIES = Fields.none().may("parent", ONE_OR_MORE_ACTIVITIES)
            .may("grouping", ONE_OR_MORE_ACTIVITIES).may("category", ONE_OR_MORE_ACTIVITIES)
            .may("other", ONE_OR_MORE_ACTIVITIES).then(Values::some);
    private static final Fields CONTEXT = Fields.none().may("registration", Values.UUID)
            .may("instructor", Actors.ACTOR).may("team", Actors.GROUP).may("contextActivities", CONTEXT_ACTIVITIES)
            .may("revision", Values.STRING).may("platform", Values.STRING).may("language", Values.LANGUAGE)
            .may("statement", REFERENCE).may("extensions", Values.EXTENSIONS);
    private static final Fields CONTEXT_OF_2 = CONTEXT
            .may("contextAgents", Rule.listOf(related("contextAgent", "agent", Actors.AGENT)))
            .may("contextGroups", Rule.listOf(related("contextGroup", "group", Actors.GROUP)));
    private static final Rule ATTACHMENT = Fields.none().must("usageType", Values.IRI)
            .must("display", Values.LANGUAGE_MAP).may("description", Values.LANGUAGE_MAP)
            .must("contentType", Values.MEDIA_TYPE).must("length", Values.LENGTH).must("sha2", Values.SHA2)
            .may("fileUrl", Values.IRI)
            .then((value, at, faults) -> Values.require(value.at("fileUrl") != null, at + "/fileUrl",
                    "attachment-data-missing", "is needed: the data of attachments is not taken in here", faults));

    private static final Rule NOT_HERE = (value, at, faults) -> faults
            .add(new Fault(at + "/objectType", "invalid", "is a type of object that may stand here"));

    private static final StatementGrammar V1 = new StatementGrammar(XapiVersion.V1, CONTEXT, Values.MOMENT);
    private static final StatementGrammar V2 = new StatementGrammar(XapiVersion.V2, CONTEXT_OF_2,
            Values.MOMENT_OF_2);

    private final Rule statement;

    private StatementGrammar(XapiVersion version, Fields context, Rule moment) {
        Rule subStatement = parts(context, moment, (value, at, faults) -> object(value, at, faults, NOT_HERE))
                .must("objectType", Values.oneOf("SubStatement")).then(StatementGrammar::platform);
        this.statement = parts(context, moment, (value, at, faults) -> object(value, at, faults, subStatement))
                .may("id", Values.UUID).may("stored", moment).may("authority", Actors.AUTHORITY)
                .may("version", Values.STRING.then((value, at, faults) -> Values.require(
                        version.takes(value.requiredText()), at, "version", "is a version spoken here", faults)))
                .then(StatementGrammar::platform).then(StatementGrammar::voiding);
    }

    /** Everything that is wrong with what should be a statement of this version. */
    public static List<Fault> faults(Json value, String at, XapiVersion version) {
        List<Fault> faults = new ArrayList<>();
        switch (version) {
            case V1 -> V1.statement.check(value, at, faults);
            case V2 -> V2.statement.check(value, at, faults);
        }
        return faults;
    }

    /** Everything that is wrong with what should be an agent or group. */
    public static List<Fault> faultsOfActor(Json value) {
        List<Fault> faults = new ArrayList<>();
        Actors.ACTOR.check(value, "", faults);
        return faults;
    }

    private static Fields parts(Fields context, Rule moment, Rule object) {
        return Fields.none().must("actor", Actors.ACTOR).must("verb", VERB).must("object", object)
                .may("result", RESULT).may("context", context).may("timestamp", moment)
                .may("attachments", Rule.listOf(ATTACHMENT));
    }

    /** @param subStatement for one of these, which cannot be within another */
    private static void object(Json value, String at, List<Fault> faults, Rule subStatement) {
        Json type = value.at("objectType");
        String name = type == null ? "Activity" : type instanceof Json.Text(var text) ? text : "";
        switch (name) {
            case "Activity" -> Activities.ACTIVITY.check(value, at, faults);
            case "Agent" -> Actors.AGENT.check(value, at, faults);
            case "Group" -> Actors.GROUP.check(value, at, faults);
            case "StatementRef" -> REFERENCE.check(value, at, faults);
            case "SubStatement" -> subStatement.check(value, at, faults);
            default -> NOT_HERE.check(value, at, faults);
        }
    }

    /** Only what happened to an activity happened on a platform. */
    private static void platform(Json value, String at, List<Fault> faults) {
        String type = value.textAt("object", "objectType");
        if (type != null && !type.equals("Activity")) {
            for (String name : List.of("revision", "platform")) {
                Values.require(value.at("context", name) == null, at + "/context/" + name, "not-an-activity",
                        "is only for statements about activities", faults);
            }
        }
    }

    private static void voiding(Json value, String at, List<Fault> faults) {
        Values.require(
                !Verbs.VOIDED.equals(value.textAt("verb", "id"))
                        || "StatementRef".equals(value.textAt("object", "objectType")),
                at + "/object", "voids-no-statement", "is a StatementRef where the verb is voided", faults);
    }

    private static void score(Json value, String at, List<Fault> faults) {
        BigDecimal scaled = number(value, "scaled");
        BigDecimal raw = number(value, "raw");
        BigDecimal min = number(value, "min");
        BigDecimal max = number(value, "max");
        Values.require(scaled == null || scaled.abs().compareTo(BigDecimal.ONE) <= 0, at + "/scaled", "out-of-range",
                "is from -1 to 1", faults);
        Values.require(min == null || max == null || min.compareTo(max) < 0, at + "/min", "out-of-range",
                "is less than max", faults);
        Values.require(raw == null || ((min == null || raw.compareTo(min) >= 0)
                && (max == null || raw.compareTo(max) <= 0)), at + "/raw", "out-of-range", "is from min to max",
                faults);
    }

    private static @Nullable BigDecimal number(Json value, String name) {
        return value.at(name) instanceof Json.Num(var number) ? number : null;
    }

    private static Rule related(String type, String member, Rule actor) {
        return Fields.none().must("objectType", Values.oneOf(type)).must(member, actor)
                .may("relevantTypes", Rule.listOf(Values.IRI).then((value, at, faults) -> Values
                        .require(!value.itemsAt().isEmpty(), at, "empty", "is not empty", faults)));
    }
}
