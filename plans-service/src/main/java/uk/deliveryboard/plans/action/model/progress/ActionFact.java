package uk.deliveryboard.plans.action.model.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.Rag;

/** What became true of an action. */
public sealed interface ActionFact {

    PlanAction action();

    record Added(PlanAction action) implements ActionFact {}

    /** @param on London day of the report */
    record Progressed(PlanAction action, Confidence confidence, LocalDate on) implements ActionFact {}

    /** @param from status before, null where there was none */
    record RagChanged(PlanAction action, @Nullable Rag from, LocalDate asAt) implements ActionFact {}

    /** What it says was changed. */
    record Revised(PlanAction action) implements ActionFact {}

    static List<ActionFact> ofRevision(PlanAction before, PlanAction after, LocalDate today) {
        List<ActionFact> facts = new ArrayList<>();
        facts.add(new Revised(after));
        facts.addAll(ofChange(before, after, today));
        return List.copyOf(facts);
    }

    /** @param by the action that took its place */
    record Superseded(PlanAction action, UUID by, LocalDate on) implements ActionFact {}

    record Cancelled(PlanAction action, LocalDate on) implements ActionFact {}

    static List<ActionFact> ofCancellation(PlanAction before, PlanAction after, LocalDate today) {
        List<ActionFact> facts = new ArrayList<>();
        facts.add(new Cancelled(after, today));
        facts.addAll(ofChange(before, after, today));
        return List.copyOf(facts);
    }

    static List<ActionFact> ofSupersession(PlanAction before, PlanAction after, UUID by, LocalDate today) {
        List<ActionFact> facts = new ArrayList<>();
        facts.add(new Superseded(after, by, today));
        facts.addAll(ofChange(before, after, today));
        return List.copyOf(facts);
    }

    static List<ActionFact> ofAddition(PlanAction action, LocalDate today) {
        Added added = new Added(action);
        return action.standing().rag() == null
                ? List.of(added)
                : List.of(added, new RagChanged(action, null, today));
    }

    static List<ActionFact> ofReport(PlanAction before, PlanAction after, ProgressReport report, LocalDate today) {
        List<ActionFact> facts = new ArrayList<>();
        facts.add(new Progressed(after, report.confidence(), today));
        facts.addAll(ofChange(before, after, today));
        return List.copyOf(facts);
    }

    /** Nothing where neither the status nor a claim of another one changed. */
    static List<ActionFact> ofChange(PlanAction before, PlanAction after, LocalDate today) {
        boolean same = before.standing().rag() == after.standing().rag()
                && before.divergentClaim() == after.divergentClaim();
        return same ? List.of() : List.of(new RagChanged(after, before.standing().rag(), today));
    }
}
