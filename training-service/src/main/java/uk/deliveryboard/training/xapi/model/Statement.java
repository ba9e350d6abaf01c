package uk.deliveryboard.training.xapi.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it was sent.
 *
 * @param json has been found to be one by the grammar
 */
public record Statement(Json.Obj json) {

    public Optional<UUID> id() {
        return Optional.ofNullable(json.textAt("id")).map(UUID::fromString);
    }

    public String verb() {
        return json.requiredText("verb", "id");
    }

    /** When it happened, or null where it does not say. */
    public @Nullable Instant occurredAt() {
        String text = json.textAt("timestamp");
        return text == null ? null : Moments.parse(text).orElseThrow();
    }

    public @Nullable UUID registration() {
        String text = json.textAt("context", "registration");
        return text == null ? null : UUID.fromString(text);
    }

    /** The statement that it is about, where it is about one. */
    public @Nullable UUID target() {
        return "StatementRef".equals(json.textAt("object", "objectType"))
                ? UUID.fromString(json.requiredText("object", "id"))
                : null;
    }

    public boolean voids() {
        return Verbs.VOIDED.equals(verb());
    }

    public Optional<AgentId> actor() {
        return AgentId.of(json.at("actor"));
    }

    /** Whether it is about an activity, the only kind of thing that somebody can complete. */
    public boolean aboutActivity() {
        String type = json.textAt("object", "objectType");
        return type == null || type.equals("Activity");
    }

    /** What it is about, as a text that is the same for the same thing. */
    String objectKey() {
        return aboutActivity()
                ? AgentId.lowerCaseHost(json.requiredText("object", "id"))
                : Sameness.of(Json.object("object", json.required("object")));
    }

    String actorHash() {
        return actor().map(AgentId::hash).orElseGet(
                () -> Sameness.of(Json.object("actor", json.required("actor"))));
    }

    /** Equal where two statements say the same, leaving aside when it happened. */
    public String content() {
        return Sameness.of(json);
    }

    /** Equal where a learning system says the same again under another id; null where it does not say when. */
    public @Nullable String fingerprint() {
        return Sameness.fingerprint(this);
    }

    /** As it is kept and given out: with everything that a store has to add. */
    public Json.Obj completed(UUID id, Instant stored, Json.Obj authority, XapiVersion spoken) {
        Json.Obj completed = json.with("id", new Json.Text(id.toString())).with("stored", moment(stored))
                .with("authority", authority);
        Instant occurredAt = occurredAt();
        if (occurredAt == null) {
            completed = completed.with("timestamp", moment(stored));
        } else if (spoken == XapiVersion.V2) {
            // IEEE 9274.1.1: whatever the offset, it is given out in UTC
            completed = completed.with("timestamp", moment(occurredAt));
        }
        if (json.get("version") == null) {
            completed = completed.with("version", new Json.Text(spoken.ofStatements()));
        }
        return withLists(completed).change("object", object -> object instanceof Json.Obj within
                ? withLists(within)
                : object);
    }

    /** Context activities are always given out as lists. */
    private static Json.Obj withLists(Json.Obj statement) {
        return statement.change("context", context -> context instanceof Json.Obj within
                ? within.change("contextActivities", Statement::lists)
                : context);
    }

    private static Json lists(Json activities) {
        Json.Obj all = (Json.Obj) activities;
        for (String kind : all.members().keySet()) {
            all = all.with(kind, new Json.Arr(activities.itemsAt(kind)));
        }
        return all;
    }

    private static Json moment(Instant moment) {
        return new Json.Text(moment.toString());
    }
}
