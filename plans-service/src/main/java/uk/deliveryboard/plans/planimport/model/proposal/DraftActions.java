package uk.deliveryboard.plans.planimport.model.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.action.model.PlanAction;
import uk.deliveryboard.plans.action.model.TaskCode;
import uk.deliveryboard.plans.action.model.Timescale;
import uk.deliveryboard.plans.action.model.scope.Frameworks;
import uk.deliveryboard.plans.action.model.scope.Scope;
import uk.deliveryboard.plans.model.Refusal;
import uk.deliveryboard.plans.planimport.model.proposal.Confirmation.Choice;
import uk.deliveryboard.plans.planimport.model.proposal.Confirmation.RowDecision;

/** Carries out what was decided about the rows: each becomes an action, is left out, or is refused with the reasons. */
public final class DraftActions {

    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_IMPACT = 2000;
    private static final int MOST_CONTRIBUTORS = 20;

    /**
     * What comes of it.
     *
     * @param drafts   rows that can become actions
     * @param refusals of all other rows that were taken, and of decisions about rows that are not there
     * @param leftOut  how many rows were left out
     */
    public record Drafted(List<Draft> drafts, List<Refusal> refusals, int leftOut) {

        public Drafted {
            drafts = List.copyOf(drafts);
            refusals = List.copyOf(refusals);
        }
    }

    /** @param pointer to what decided about it in the confirmation */
    public record Draft(String pointer, RowAddress at, PlanAction.Details details) {

        /** A reason against it, with where it stands in the confirmation and in the document. */
        public Refusal refused(String field, String code, String message) {
            return new Refusal(pointer + field, code, at.words() + ": " + message);
        }
    }

    private final Map<RowAddress, Proposal> proposals = new LinkedHashMap<>();
    private final Confirmation confirmation;
    private final LocalDate periodFrom;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int leftOut;

    private DraftActions(List<Proposal> proposals, Confirmation confirmation, LocalDate periodFrom) {
        proposals.forEach(each -> this.proposals.put(each.at(), each));
        this.confirmation = confirmation;
        this.periodFrom = periodFrom;
    }

    /** @param periodFrom first day of the plan, on which what says nothing else begins */
    public static Drafted decide(List<Proposal> proposals, Confirmation confirmation, LocalDate periodFrom) {
        DraftActions deciding = new DraftActions(proposals, confirmation, periodFrom);
        deciding.rows();
        deciding.codesAreUnique();
        if (deciding.drafts.isEmpty() && deciding.refusals.isEmpty()) {
            deciding.refusals.add(new Refusal("/rows", "nothing-taken", "none of the rows is taken"));
        }
        return new Drafted(deciding.drafts, deciding.refusals, deciding.leftOut);
    }

    private void rows() {
        Map<RowAddress, RowDecision> decided = new HashMap<>();
        Map<RowAddress, String> pointers = new HashMap<>();
        for (int index = 0; index < confirmation.rows().size(); index++) {
            RowDecision row = confirmation.rows().get(index);
            String pointer = "/rows/" + index;
            if (!proposals.containsKey(row.at())) {
                refusals.add(new Refusal(pointer, "row-unknown", "the document has no action in " + row.at().words()));
            } else if (decided.putIfAbsent(row.at(), row) != null) {
                refusals.add(new Refusal(pointer, "row-twice", row.at().words() + " is decided on twice"));
            } else if (row.choice() == Choice.LEAVE_OUT && row.correction() != null) {
                refusals.add(new Refusal(pointer + "/correction", "row-left-out",
                        row.at().words() + " is left out and corrected at once"));
            }
            pointers.putIfAbsent(row.at(), pointer);
        }
        List<RowAddress> undecided = new ArrayList<>();
        for (Proposal proposal : proposals.values()) {
            RowDecision row = decided.get(proposal.at());
            Choice choice = row == null ? confirmation.others() : row.choice();
            if (choice == null) {
                undecided.add(proposal.at());
            } else if (choice == Choice.LEAVE_OUT) {
                leftOut++;
            } else {
                take(proposal, row == null ? null : row.correction(), pointers.getOrDefault(proposal.at(), "/others"));
            }
        }
        if (!undecided.isEmpty()) {
            refusals.add(new Refusal("/others", "rows-undecided",
                    "is needed, since %d rows are neither taken nor left out; the first is %s"
                            .formatted(undecided.size(), undecided.getFirst().words())));
        }
    }

    private void take(Proposal proposed, Confirmation.@Nullable Correction correction, String pointer) {
        Proposal row = completed(correction == null ? proposed : corrected(proposed, correction));
        List<Refusal> reasons = new ArrayList<>();
        for (Proposal.Need need : row.needs()) {
            reasons.add(reason(pointer, row, need.field(), need.code(), need.message()));
        }
        tooLong(row, pointer, reasons);
        if (!reasons.isEmpty()) {
            refusals.addAll(reasons);
            return;
        }
        LocalDate due = Objects.requireNonNull(row.days().due());
        LocalDate start = row.days().plannedStart();
        if (start == null) {
            start = periodFrom.isAfter(due) ? due : periodFrom;
        }
        Scope scope = new Scope(Frameworks.none(), row.contributors(), row.stakeholderGroup(), null,
                row.intendedImpact(), null);
        drafts.add(new Draft(pointer, row.at(), new PlanAction.Details(row.taskCode(),
                Objects.requireNonNull(row.title()), row.description(), Objects.requireNonNull(row.dutyCode()),
                new Timescale(row.days().raw(), start, due), Objects.requireNonNull(row.primaryOwner()), scope)));
    }

    private Proposal completed(Proposal row) {
        Confirmation.Defaults defaults = confirmation.defaults();
        Proposal.Days days = row.days();
        return new Proposal(row.at(), row.taskCode(), row.title(), row.description(),
                either(row.dutyCode(), defaults.dutyCode()),
                new Proposal.Days(days.raw(), days.plannedStart(), either(days.due(), defaults.due())),
                either(row.primaryOwner(), defaults.primaryOwner()), row.contributors(), row.stakeholderGroup(),
                row.intendedImpact());
    }

    /** Who becomes the owner is no contributor any more. */
    private static Proposal corrected(Proposal row, Confirmation.Correction correction) {
        Proposal.Days days = row.days();
        Owner owner = either(correction.primaryOwner(), row.primaryOwner());
        List<Owner> contributors = correction.contributors() == null
                ? row.contributors().stream().filter(each -> !each.equals(owner)).toList()
                : correction.contributors();
        TaskCode code = correction.taskCode() == null ? row.taskCode() : correction.taskCode();
        return new Proposal(row.at(), code, either(correction.title(), row.title()),
                either(correction.description(), row.description()), either(correction.dutyCode(), row.dutyCode()),
                new Proposal.Days(days.raw(), either(correction.plannedStart(), days.plannedStart()),
                        either(correction.due(), days.due())),
                owner, contributors, either(correction.stakeholderGroup(), row.stakeholderGroup()),
                either(correction.intendedImpact(), row.intendedImpact()));
    }

    private static void tooLong(Proposal row, String pointer, List<Refusal> reasons) {
        String description = row.description();
        if (description != null && Proposals.length(description) > LONGEST_DESCRIPTION) {
            reasons.add(reason(pointer, row, "/description", "description-too-long", "all that the row says besides"
                    + " its title, owners, days and impact has more than " + LONGEST_DESCRIPTION + " characters"));
        }
        String impact = row.intendedImpact();
        if (impact != null && Proposals.length(impact) > LONGEST_IMPACT) {
            reasons.add(reason(pointer, row, "/intendedImpact", "impact-too-long",
                    "has an impact of more than " + LONGEST_IMPACT + " characters"));
        }
        Owner owner = row.primaryOwner();
        if (owner != null && Proposals.length(owner.label()) > LONGEST_LABEL) {
            reasons.add(reason(pointer, row, "/primaryOwner", "owner-too-long",
                    "has an owner of more than " + LONGEST_LABEL + " characters"));
        }
        if (row.contributors().size() > MOST_CONTRIBUTORS
                || row.contributors().stream().anyMatch(each -> Proposals.length(each.label()) > LONGEST_LABEL)) {
            reasons.add(reason(pointer, row, "/contributors", "contributors-too-long", "has more than "
                    + MOST_CONTRIBUTORS + " contributors, or one of more than " + LONGEST_LABEL + " characters"));
        }
    }

    /** A row left out keeps no code; of two rows taken with one code the later is refused. */
    private void codesAreUnique() {
        Set<TaskCode> codes = new HashSet<>();
        for (Draft draft : drafts) {
            if (!codes.add(draft.details().taskCode())) {
                refusals.add(draft.refused("/taskCode", "task-code-twice", "has the task code of another row"));
            }
        }
    }

    private static Refusal reason(String pointer, Proposal row, String field, String code, String message) {
        return new Refusal(pointer + field, code, row.at().words() + ": " + message);
    }

    private static <T extends @Nullable Object> T either(T first, T second) {
        return first == null ? second : first;
    }
}
