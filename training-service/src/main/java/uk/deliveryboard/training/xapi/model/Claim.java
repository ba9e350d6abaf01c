package uk.deliveryboard.training.xapi.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.training.completion.model.CompletionResult;
import uk.deliveryboard.training.completion.model.WithdrawalReason;

/**
 * What a statement says of somebody's training.
 *
 * @param learner    whom it is about
 * @param thing      what it says it of; a retraction takes back what was said of the same thing
 * @param courseKeys by which the course may be known in the course map, the first that is there counts
 * @param title      what the learning system calls the course
 */
public record Claim(Kind kind, AgentId learner, String thing, List<String> courseKeys, Optional<String> title) {

    /** Says that somebody has done it, or takes that back. */
    public sealed interface Kind {

        record Did(CompletionResult result) implements Kind {}

        record TakenBack(WithdrawalReason reason) implements Kind {}
    }

    /** What a course is called inside a learning system, where it was told to say so. */
    private static final List<String> COURSE_IDS = List.of("external-id", "short-id");
    private static final String COURSE_ID_IRI = "https://w3id.org/learning-analytics/learning-management-system/";
    private static final String BADGE = "/badge";

    public Claim {
        courseKeys = List.copyOf(courseKeys);
    }

    /** The claim of a statement, or empty where it makes none: then it is kept and counted, and that is all. */
    public static Optional<Claim> of(Statement statement) {
        if (!statement.aboutActivity()) {
            return Optional.empty();
        }
        return kind(statement).flatMap(kind -> statement.actor()
                .filter(actor -> !"Group".equals(statement.json().textAt("actor", "objectType")))
                .map(learner -> of(statement.json(), kind, learner)));
    }

    private static Claim of(Json statement, Kind kind, AgentId learner) {
        String thing = statement.requiredText("object", "id");
        Json main = main(statement);
        List<String> keys = new ArrayList<>();
        keys.add(main.requiredText("id"));
        for (String name : COURSE_IDS) {
            String id = main.textAt("definition", "extensions", COURSE_ID_IRI + name);
            if (id != null && !id.isBlank()) {
                keys.add(name + ":" + id);
            }
        }
        Optional<String> title = main.at("definition", "name") instanceof Json.Obj(var names)
                ? names.values().stream().findFirst().map(Json::requiredText)
                : Optional.empty();
        return new Claim(kind, learner, thing, keys, title);
    }

    /** A certificate is of the course in which it was earned; every other activity, a badge too, is itself. */
    private static Json main(Json statement) {
        String verb = statement.requiredText("verb", "id");
        String type = statement.textAt("object", "definition", "type");
        List<Json> parents = statement.itemsAt("context", "contextActivities", "parent");
        boolean certificate = (verb.equals(Verbs.ACHIEVED) || verb.equals(Verbs.FORFEITED))
                && (type == null || !type.endsWith(BADGE));
        return certificate && parents.size() == 1 ? parents.getFirst() : statement.required("object");
    }

    private static Optional<Kind> kind(Statement statement) {
        String verb = statement.verb();
        Optional<Boolean> completion = bool(statement, "completion");
        Optional<Boolean> success = bool(statement, "success");
        if (Verbs.COMPLETED.contains(verb)) {
            // old releases say "completed" with completion false where they mean that it is no longer so
            return Optional.of(completion.orElse(true)
                    ? did(success.orElse(true) ? passedOrCompleted(success) : CompletionResult.FAILED)
                    : new Kind.TakenBack(WithdrawalReason.RETRACTED));
        }
        return switch (verb) {
            case Verbs.PASSED -> Optional.of(did(success.orElse(true)
                    ? CompletionResult.PASSED
                    : CompletionResult.FAILED));
            case Verbs.FAILED -> Optional.of(did(CompletionResult.FAILED));
            case Verbs.ATTENDED -> Optional.of(did(completion.orElse(true)
                    ? CompletionResult.ATTENDED
                    : CompletionResult.PARTIAL));
            case Verbs.SATISFIED, Verbs.ACHIEVED -> Optional.of(did(CompletionResult.COMPLETED));
            case Verbs.WAIVED -> Optional.of(did(CompletionResult.WAIVED));
            case Verbs.UNCOMPLETED -> Optional.of(new Kind.TakenBack(WithdrawalReason.RETRACTED));
            case Verbs.FORFEITED -> Optional.of(new Kind.TakenBack(WithdrawalReason.REVOKED));
            default -> Optional.empty();
        };
    }

    private static CompletionResult passedOrCompleted(Optional<Boolean> success) {
        return success.isPresent() ? CompletionResult.PASSED : CompletionResult.COMPLETED;
    }

    private static Kind did(CompletionResult result) {
        return new Kind.Did(result);
    }

    private static Optional<Boolean> bool(Statement statement, String name) {
        return statement.json().at("result", name) instanceof Json.Bool(var value)
                ? Optional.of(value)
                : Optional.empty();
    }
}
