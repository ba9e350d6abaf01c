package uk.deliveryboard.plans.planimport.model.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.timescale.TimescaleParser;
import uk.deliveryboard.plans.action.model.timescale.TimescaleReading;
import uk.deliveryboard.plans.planimport.model.Column;
import uk.deliveryboard.plans.planimport.model.ReadAction;
import uk.deliveryboard.plans.planimport.model.ReadTable;

/** All findings on a plan, action by action, then those on the plan as a whole. */
public final class PlanLint {

    private final Set<String> registeredDocuments;
    private final LocalDate today;

    /** @param registeredDocuments titles of the documents that the agency's register has */
    public PlanLint(Set<String> registeredDocuments, LocalDate today) {
        this.registeredDocuments = Set.copyOf(registeredDocuments);
        this.today = today;
    }

    public List<Finding> findings(List<ReadTable> tables) {
        List<Finding> findings = new ArrayList<>();
        for (ReadTable table : tables) {
            for (ReadAction action : table.actions()) {
                timescale(action).forEach(findings::add);
                owner(action).forEach(findings::add);
                status(table, action).forEach(findings::add);
                wording(action).forEach(findings::add);
            }
        }
        List<ReadAction> actions = tables.stream().flatMap(table -> table.actions().stream()).toList();
        findings.addAll(WholePlanLint.contradictoryClaims(actions));
        findings.addAll(WholePlanLint.keyPersons(actions));
        return findings;
    }

    private static Stream<Finding> timescale(ReadAction action) {
        return switch (TimescaleParser.read(action.text(Column.TIMESCALE))) {
            case TimescaleReading.Blank blank -> found(LintCode.BLANK_TIMESCALE, action, Column.TIMESCALE, null);
            case TimescaleReading.NotUnderstood other ->
                found(LintCode.TIMESCALE_NOT_UNDERSTOOD, action, Column.TIMESCALE, null);
            case TimescaleReading.Inverted inverted -> found(LintCode.INVERTED_TIMESCALE, action, Column.TIMESCALE,
                    inverted.suggestion().first() + " to " + inverted.suggestion().last());
            case TimescaleReading.Understood understood -> understood.latest() == null
                    ? found(LintCode.OPEN_ENDED_TIMESCALE, action, Column.TIMESCALE, null)
                    : Stream.empty();
        };
    }

    private static Stream<Finding> owner(ReadAction action) {
        return action.paragraphs(Column.OWNER).isEmpty()
                ? found(LintCode.NO_OWNER, action, Column.OWNER, null)
                : Stream.empty();
    }

    private static Stream<Finding> status(ReadTable table, ReadAction action) {
        if (!table.columns().contains(Column.STATUS) || !action.paragraphs(Column.STATUS).isEmpty()) {
            return Stream.empty();
        }
        return found(action.statusShading() == null ? LintCode.BLANK_RAG : LintCode.COLOUR_ONLY_RAG, action,
                Column.STATUS, null);
    }

    private Stream<Finding> wording(ReadAction action) {
        return action.cells().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .flatMap(cell -> Wording.codes(String.join("\n", cell.getValue()), registeredDocuments, today).stream()
                        .flatMap(code -> found(code, action, cell.getKey(), null)));
    }

    static Stream<Finding> found(LintCode code, ReadAction action, @Nullable Column column,
            @Nullable String suggestion) {
        return Stream.of(new Finding(code, action.table(), action.row(), column, suggestion));
    }
}
