package uk.deliveryboard.training.xapi.model;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what a statement can be found (communication specification 2.1.3).
 *
 * @param agents            hashes of its actor and of the agent that it is about, of members of such groups too
 * @param relatedAgents     those, and any other agent that it mentions
 * @param activities        the activity that it is about
 * @param relatedActivities that, and any other activity that it mentions
 */
public record Footprint(Set<String> agents, Set<String> relatedAgents, Set<String> activities,
        Set<String> relatedActivities) {

    /** @param completed with its authority */
    public static Footprint of(Json completed) {
        Footprint found = new Footprint(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(),
                new LinkedHashSet<>());
        found.actor(completed.at("actor"), found.agents);
        found.object(completed, found.agents, found.activities);
        found.relatedAgents.addAll(found.agents);
        found.relatedActivities.addAll(found.activities);
        found.actor(completed.at("authority"), found.relatedAgents);
        found.context(completed);
        Json object = completed.at("object");
        if (object != null && "SubStatement".equals(object.textAt("objectType"))) {
            found.actor(object.at("actor"), found.relatedAgents);
            found.object(object, found.relatedAgents, found.relatedActivities);
            found.context(object);
        }
        return found;
    }

    private void object(Json statement, Set<String> agentsOf, Set<String> activitiesOf) {
        String type = statement.textAt("object", "objectType");
        switch (type == null ? "Activity" : type) {
            case "Activity" -> activitiesOf.add(statement.requiredText("object", "id"));
            case "Agent", "Group" -> actor(statement.at("object"), agentsOf);
            default -> {
                // a statement is found by what it says itself
            }
        }
    }

    private void context(Json statement) {
        actor(statement.at("context", "instructor"), relatedAgents);
        actor(statement.at("context", "team"), relatedAgents);
        statement.itemsAt("context", "contextAgents").forEach(each -> actor(each.at("agent"), relatedAgents));
        statement.itemsAt("context", "contextGroups").forEach(each -> actor(each.at("group"), relatedAgents));
        for (String kind : new String[]{"parent", "grouping", "category", "other"}) {
            statement.itemsAt("context", "contextActivities", kind)
                    .forEach(activity -> relatedActivities.add(activity.requiredText("id")));
        }
    }

    private void actor(@Nullable Json actor, Set<String> hashes) {
        AgentId.of(actor).ifPresent(id -> hashes.add(id.hash()));
        if (actor != null) {
            actor.itemsAt("member").forEach(member -> actor(member, hashes));
        }
    }
}
