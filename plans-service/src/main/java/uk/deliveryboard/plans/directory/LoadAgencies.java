package uk.deliveryboard.plans.directory;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.deliveryboard.plans.directory.model.Agency;
import uk.deliveryboard.plans.directory.model.load.AgencyRows;
import uk.deliveryboard.plans.directory.model.load.FileRow;
import uk.deliveryboard.plans.directory.model.load.Header;
import uk.deliveryboard.plans.directory.model.load.KnownEntry;
import uk.deliveryboard.plans.directory.model.load.ParentsFirst;
import uk.deliveryboard.plans.directory.model.load.RefusedRow;
import uk.deliveryboard.plans.directory.model.load.RowFault;
import uk.deliveryboard.plans.model.Refusal;

/**
 * Enters the agencies of a file, each as if it were sent alone: rows that cannot be entered are given back and hinder no
 * other. A file that was loaded before changes nothing.
 */
@Component
public class LoadAgencies {

    private final Agencies agencies;
    private final RegisterAgency registerAgency;
    private final TransactionTemplate undoable;

    LoadAgencies(Agencies agencies, RegisterAgency registerAgency, PlatformTransactionManager transactions) {
        this.agencies = agencies;
        this.registerAgency = registerAgency;
        undoable = new TransactionTemplate(transactions);
        undoable.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * @param dryRun whether everything is done and then undone, so that the report is that of the load itself
     * @param by     pseudonymous id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public LoadReport load(Header header, List<FileRow> rows, boolean dryRun, String by) {
        return Objects.requireNonNull(undoable.execute(all -> {
            LoadReport report = load(header, rows, by);
            if (dryRun) {
                all.setRollbackOnly();
            }
            return report;
        }));
    }

    private LoadReport load(Header header, List<FileRow> rows, String by) {
        AgencyRows reader = new AgencyRows(header);
        Map<String, Agency> wanted = new LinkedHashMap<>();
        Map<String, FileRow> rowOf = new HashMap<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (FileRow row : rows) {
            switch (reader.read(row, UuidCreator.getTimeOrderedEpoch())) {
                case AgencyRows.Reading.Refused(List<RowFault> faults) -> refused.add(new RefusedRow(row, faults));
                case AgencyRows.Reading.Entry(Agency agency) -> {
                    if (wanted.putIfAbsent(agency.code(), agency) == null) {
                        rowOf.put(agency.code(), row);
                    } else {
                        refused.add(new RefusedRow(row,
                                List.of(new RowFault("code", "code-repeated", "a row above has it"))));
                    }
                }
            }
        }
        int entered = 0;
        int unchanged = 0;
        for (Agency agency : ParentsFirst.order(wanted.values())) {
            Optional<Agency> known = agencies.find(agency.code());
            List<RowFault> faults = known.map(found -> KnownEntry.differences(found, agency))
                    .orElseGet(() -> register(agency, by));
            if (!faults.isEmpty()) {
                refused.add(new RefusedRow(Objects.requireNonNull(rowOf.get(agency.code())), faults));
            } else if (known.isPresent()) {
                unchanged++;
            } else {
                entered++;
            }
        }
        refused.sort(Comparator.comparingLong(each -> each.row().number()));
        return new LoadReport(entered, unchanged, refused);
    }

    private List<RowFault> register(Agency agency, String by) {
        return Objects.requireNonNull(undoable.execute(one -> {
            List<RowFault> faults = switch (registerAgency.register(agency, by)) {
                case RegistrationOutcome.Registered(var registered) -> List.<RowFault>of();
                case RegistrationOutcome.Refused(List<Refusal> refusals) -> refusals.stream()
                        .map(each -> new RowFault(each.field().split("/", -1)[1], each.code(), each.message()))
                        .toList();
                case RegistrationOutcome.CodeTaken() -> List.of(
                        new RowFault("code", "agency-exists", "it was entered a moment ago: send the row again"));
                case RegistrationOutcome.IdentifierTaken() -> List.of(
                        new RowFault("", "identifier-taken", "one of the identifiers names another agency"));
            };
            if (!faults.isEmpty()) {
                one.setRollbackOnly();
            }
            return faults;
        }));
    }
}
