package uk.deliveryboard.plans.web.planimport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.deliveryboard.plans.action.model.DutyCode;
import uk.deliveryboard.plans.action.model.Owner;
import uk.deliveryboard.plans.planimport.model.Column;
import uk.deliveryboard.plans.planimport.model.PlanImport;
import uk.deliveryboard.plans.planimport.model.ReadAction;
import uk.deliveryboard.plans.planimport.model.ReadTable;
import uk.deliveryboard.plans.planimport.model.Unclassified;
import uk.deliveryboard.plans.planimport.model.lint.Finding;
import uk.deliveryboard.plans.planimport.model.proposal.Proposal;
import uk.deliveryboard.plans.planimport.model.proposal.Proposals;
import uk.deliveryboard.plans.planimport.model.proposal.RowAddress;

/**
 * A dry run: what was read, what is proposed, what is asked, and what found no place.
 *
 * @param findings     what a careful reader would ask
 * @param unclassified everything in the document that is in none of the actions
 */
record PlanImportView(Summary summary, List<TableView> tables, List<FindingView> findings,
        List<UnclassifiedView> unclassified) {

    /**
     * How much there is.
     *
     * @param planId draft that came of it
     * @param needs  rows that cannot be taken as they are
     */
    record Summary(UUID id, @Nullable UUID planId, Instant readAt, Instant expiresAt, int tables, int actions,
            int needs, int findings, int unclassified, long version) {

        static Summary of(PlanImport read) {
            return of(read, Proposals.of(read.read()));
        }

        private static Summary of(PlanImport read, List<Proposal> proposals) {
            int needs = (int) proposals.stream().filter(each -> !each.needs().isEmpty()).count();
            return new Summary(read.id(), read.planId(), read.readAt(), read.expiresAt(), read.read().tables().size(),
                    proposals.size(), needs, read.findings().size(), read.read().unclassified().size(),
                    read.version());
        }
    }

    /** @param number names the table in a confirmation */
    record TableView(int number, String name, List<Column> columns, List<String> headings, List<ActionView> actions) {}

    /**
     * A row.
     *
     * @param row   names it in a confirmation
     * @param cells paragraphs as written, by what their column is about
     * @param needs what somebody has to add before it can be taken
     */
    record ActionView(int row, Map<Column, List<String>> cells, ProposalView proposal, List<Proposal.Need> needs) {}

    record ProposalView(String taskCode, @Nullable String title, @Nullable String description,
            @Nullable DutyCode dutyCode, @Nullable LocalDate plannedStart, @Nullable LocalDate due,
            @Nullable Owner primaryOwner, List<Owner> contributors, @Nullable String stakeholderGroup,
            @Nullable String intendedImpact) {

        static ProposalView of(Proposal proposal) {
            return new ProposalView(proposal.taskCode().value(), proposal.title(), proposal.description(),
                    proposal.dutyCode(), proposal.days().plannedStart(), proposal.days().due(),
                    proposal.primaryOwner(), proposal.contributors(), proposal.stakeholderGroup(),
                    proposal.intendedImpact());
        }
    }

    record FindingView(String code, String message, @Nullable Integer table, int row, @Nullable Column column,
            @Nullable String suggestion) {}

    /**
     * Something without a place.
     *
     * @param table null for what is in no table
     * @param where in words, where numbers do not say it
     */
    record UnclassifiedView(Unclassified.Reason reason, @Nullable Integer table, String where, int row, int column,
            List<String> paragraphs) {}

    static PlanImportView of(PlanImport read) {
        List<Proposal> proposals = Proposals.of(read.read());
        Map<RowAddress, Proposal> byRow = proposals.stream().collect(Collectors.toMap(Proposal::at, each -> each));
        Map<String, Integer> numbers = new HashMap<>();
        List<TableView> tables = new ArrayList<>();
        for (ReadTable table : read.read().tables()) {
            int number = tables.size() + 1;
            numbers.put(table.name(), number);
            tables.add(new TableView(number, table.name(), table.columns().stream().sorted().toList(),
                    table.headings(), table.actions().stream()
                            .map(action -> action(action,
                                    Objects.requireNonNull(byRow.get(new RowAddress(number, action.row())))))
                            .toList()));
        }
        return new PlanImportView(Summary.of(read, proposals), tables,
                read.findings().stream().map(each -> finding(each, numbers.get(each.table()))).toList(),
                unclassified(read, numbers));
    }

    private static ActionView action(ReadAction action, Proposal proposal) {
        return new ActionView(action.row(), new TreeMap<>(action.cells()), ProposalView.of(proposal),
                proposal.needs());
    }

    private static FindingView finding(Finding finding, @Nullable Integer table) {
        return new FindingView(finding.code().code(), finding.code().message(), table, finding.row(),
                finding.column(), finding.suggestion());
    }

    /** A thing outside tables may stand at a place that is called as a table is. */
    private static List<UnclassifiedView> unclassified(PlanImport read, Map<String, Integer> numbers) {
        List<UnclassifiedView> all = new ArrayList<>();
        read.read().outside().forEach(each -> all.add(unclassified(each, null)));
        read.read().tables().forEach(table -> table.unclassified()
                .forEach(each -> all.add(unclassified(each, numbers.get(table.name())))));
        return all;
    }

    private static UnclassifiedView unclassified(Unclassified each, @Nullable Integer table) {
        return new UnclassifiedView(each.reason(), table, each.table(), each.row(), each.column(), each.paragraphs());
    }
}
